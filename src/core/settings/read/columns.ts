import { labels } from '../../../facts/labels.ts';

/** The fields of the inventory file; the names are those of its header. */
export const columns = [
  'domain',
  'subdomains',
  'destinations',
  'approved_senders',
  'blocked_senders',
  'valid_recipients',
  'reputation',
  'antivirus',
  'spam',
  'probable_spam',
] as const;

export type Column = (typeof columns)[number];

/** What else a column of a sheet may hold: the switch beside the two actions of スパムメール対策, CPF's own server, a remark. */
export type SheetField = Column | 'antispam' | 'cpf_server' | 'note';

/** What the reader says of a column: the field that it holds, or that it is left out. */
export type Assignment = SheetField | 'dropped';

/** Columns that hold several entries: two of them are one list, and a row below may go on with them. */
export const listColumns = [
  'subdomains',
  'destinations',
  'approved_senders',
  'blocked_senders',
] as const satisfies readonly Column[];

export const isListColumn = (field: SheetField | null): field is (typeof listColumns)[number] =>
  listColumns.some((column) => column === field);

/** Columns that a table must have; of the others an empty list is meant. */
export const requiredColumns = [
  'domain',
  'valid_recipients',
  'reputation',
  'antivirus',
  'spam',
  'probable_spam',
] as const satisfies readonly Column[];

const japanese: Readonly<Record<Column, readonly string[]>> = {
  domain: [labels.domainName.ja, labels.cpfDomainName.ja],
  subdomains: ['サブドメイン'],
  destinations: [labels.destinations.ja],
  approved_senders: [labels.approvedSendersList.ja],
  blocked_senders: [labels.blockedSendersList.ja],
  valid_recipients: [labels.validRecipients.ja, labels.validRecipientsCheck.ja],
  reputation: [labels.mailReputation.ja],
  antivirus: [labels.antivirus.ja],
  spam: [labels.spam.ja],
  probable_spam: [labels.probableSpam.ja],
};

/** Words that people spell in two ways (with a long vowel at the end or without, for one), and the spelling that is kept. */
const spellings: Readonly<Record<string, string>> = {
  サーバー: 'サーバ',
  フィルター: 'フィルタ',
  ウィルス: 'ウイルス',
  メイル: 'メール',
  ユーザー: 'ユーザ',
};

/** A header without width, case, blanks and marks, in one spelling. */
export const plainHeader = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_[\](){}<>「」『』【】〔〕《》:;.,、。・*※★●■◆#"'’/\\|-]+/g, '')
    .replaceAll(/サーバー|フィルター|ウィルス|メイル|ユーザー/g, (word) => spellings[word] ?? word);

const byName = new Map(
  columns.flatMap((column) => [column, ...japanese[column]].map((name) => [plainHeader(name), column] as const)),
);

const APPROVE = '(?:承認(?:済み?|する)?|許可(?:済み?|する)?|ホワイト|approved?|allow(?:ed)?|white|permit(?:ted)?|safe)';
const BLOCK =
  '(?:ブロック(?:済み?|する|対象)?|拒否(?:済み?|する)?|禁止|ブラック|block(?:ed)?|den(?:y|ied)|black|reject(?:ed)?)';
const WHO =
  '(?:(?:の)?(?:送信者|送信元|差出人|センダ|senders?|from|ip|メール|mail|email|アドレス|address(?:es)?)(?:の)?(?:ip|メール|mail|email)?(?:アドレス|addresse?s?|address)?)';
const LIST = '(?:の)?(?:リスト|一覧|名簿|lists?)';
const before = '(?:cpf(?:の|側)?|クラウドプレフィルタ(?:の)?)?';
const after = '(?:の)?(?:設定|値|setting|settings)?';

const listOf = (verb: string): RegExp =>
  new RegExp(`^${before}(?:${verb}(?:${WHO}${LIST}?|${LIST})|${WHO}(?:の)?${verb}${LIST}?)[0-9]{0,2}$`);

/** Headers that say one field only, however a person spells them. Whole headers: 承認者 and 承認日 are none. */
const near: readonly (readonly [SheetField, RegExp])[] = [
  [
    'domain',
    new RegExp(
      `^${before}(?:(?:対象|受信|管理|メール|email|mail|自社|登録|保護)(?:する|の)?)?(?:ドメイン(?:名)?|domains?(?:names?)?|fqdn)$`,
    ),
  ],
  ['subdomains', new RegExp(`^${before}(?:サブドメイン|sub ?domains?)(?:名|names?)?(?:の)?(?:一覧|リスト|lists?)?$`)],
  [
    'destinations',
    new RegExp(
      `^${before}(?:メール)?(?:の)?(?:(?:送信|配送|配信|転送|宛|届け|中継)先(?:の)?(?:メール)?(?:サーバ|ホスト|mta|smtp)(?:の)?(?:指定|アドレス|名|一覧|リスト)?|送信先(?:の)?(?:指定)?|(?:destinations?|delivery|nexthop|downstream)(?:mail)?(?:servers?|hosts?|mta)?(?:address(?:es)?|list)?)${after}$`,
    ),
  ],
  ['approved_senders', listOf(APPROVE)],
  ['blocked_senders', listOf(BLOCK)],
  [
    'valid_recipients',
    new RegExp(
      `^${before}(?:有効な?(?:の)?受信者|valid(?:recipients?|atedrecipients?)|受信者(?:の)?(?:チェック|確認|検証|検査)|recipients?(?:check|validation|verification))(?:(?:の)?(?:チェック|確認|check)(?:を有効にする)?)?${after}$`,
    ),
  ],
  [
    'reputation',
    new RegExp(
      `^${before}(?:(?:メール|e?mail|ip|送信元)?(?:の)?(?:レピュテーション|reputation))(?:レベル|level)?${after}$`,
    ),
  ],
  [
    'antivirus',
    new RegExp(
      `^${before}(?:(?:アンチ)?ウイルス(?:の)?(?:対策|検索|スキャン|チェック|検査)?|anti ?virus|viruss?can|virus)${after}$`,
    ),
  ],
  [
    'probable_spam',
    new RegExp(
      `^${before}(?:(?:スパム|迷惑)(?:メール)?(?:の)?(?:可能性|疑い)(?:(?:が|の)ある)?(?:メール)?|(?:スパム|迷惑)?(?:の)?(?:可能性|疑い)(?:が|の)ある(?:スパム|迷惑)?メール|(?:probabl[ey]|suspected|suspicious|possibl[ey]|likely)spam(?:mail)?)(?:(?:の|時の)?(?:処理|処置|動作|アクション|action))?$`,
    ),
  ],
  [
    'spam',
    new RegExp(
      `^${before}(?:(?:スパム|迷惑)メール|スパム|spam(?:mail)?|definitespam|確実なスパム(?:メール)?)(?:(?:の|時の)?(?:処理|処置|動作|アクション|action))?$`,
    ),
  ],
  [
    'antispam',
    new RegExp(
      `^${before}(?:(?:スパム|迷惑)(?:メール)?対策|アンチスパム|antispam)(?:の)?(?:有効無効|有無|オンオフ|onoff|switch)?${after}$`,
    ),
  ],
  [
    'cpf_server',
    new RegExp(
      `^(?:cpfserver|cpf(?:の)?(?:受信)?サーバ(?:名|の?アドレス)?|${before}受信サーバ(?:の)?(?:アドレス|名)?|inboundserver(?:address)?)$`,
    ),
  ],
  [
    'note',
    /^(?:備考|注記|注釈|メモ|コメント|特記事項|memo|notes?|remarks?|comments?|no|番号|項番|連番|通番|id|行|担当(?:者)?(?:名)?|部署(?:名)?|部門(?:名)?|会社(?:名)?|拠点(?:名)?|更新(?:日|者)|確認(?:日|者)|記入(?:日|者)|作成(?:日|者)|登録日|owner|updated(?:at|on)?|company|department)$/,
  ],
];

/** The field that a header cell, or a key of JSON, names: in English (`approved_senders`, `approvedSenders`), as the screens do, or nearly so. */
export function fieldOf(header: string): SheetField | undefined {
  const plain = plainHeader(header);
  // No header is so long; what is longer is a title or a value.
  if (plain.length > 40) return undefined;
  return byName.get(plain) ?? near.find(([, form]) => form.test(plain))?.[0];
}
