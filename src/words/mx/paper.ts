/** Words of the change on paper. */
export const paperWords = {
  title: 'MX変更 作業書',
  window: '作業枠',
  allDomains: 'すべての変更',
  stage: '段階',
  scope: '対象',
  date: '作成日',
  domains: (count: number) => `${String(count)}ドメイン`,
  checks: '事前の確認',
  change: '変更するレコード',
  changeHint: '変更したドメインに印を付け、ゾーンごとに署名します。',
  /** Above records that are told once. */
  set: (domains: number, zones: number) =>
    domains === 1 ? '1ドメイン' : `${String(domains)}ドメインに共通${zones === 1 ? '' : `(${String(zones)}ゾーン)`}`,
  zone: (zone: string) => (zone === '' ? 'ゾーンは未確認' : `ゾーン ${zone}`),
  /** Who changed a zone, and when. */
  signs: '日時 ＿＿/＿＿ ＿＿:＿＿　担当 ＿＿＿＿＿＿',
  foot: (window: string, domains: number) => `${window}(${String(domains)}ドメイン)`,
  version: (version: string) => `版 ${version}`,
  before: '変更前',
  after: '変更後',
  host: 'ホスト名',
  role: '役割',
  none: 'なし',
  record: (preference: number, ttl: number | undefined) =>
    ttl === undefined ? String(preference) : `${String(preference)}(TTL ${String(ttl)})`,
  back: '切り戻し',
  backFirst: '切り戻し(1回目)',
  backThen: '切り戻し(2回目、行き渡ったあとだけ)',
  backNone: '切り戻しの変更はありません。戻し先は、変更後のレコードと同じです。',
  left: 'この作業で変えないドメイン',
  otherWindow: '別の作業枠、または作業枠なし',
  record2: '実施の記録',
  columns: ['作業', '日時', '担当', '確認'],
  tasks: (wait: string) => [
    '変更前のレコードの控え',
    'MXの更新',
    'すべての権威サーバの回答',
    '続行・中止の判断',
    `${wait}後の再確認`,
    '切り戻した場合、その理由',
  ],
} as const;
