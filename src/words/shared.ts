/** Words that every calculator shares. */
export const sharedWords = {
  copy: 'コピー',
  copied: 'コピーしました',
  copyFailed: 'コピーできませんでした。表示された文字を選んでコピーしてください',
  save: '保存',
  unmade: '必要な部品を取り込めませんでした。接続を確かめて、もう一度押すか、再読み込みしてください',
  useThis: 'これを使う',
  saved: '保存しました',
  saveFailed: '保存できませんでした。コピーを使ってください',
  openFile: 'ファイルを開く',
  fileFailed: (name: string) => `${name}を読み取れませんでした。テキストのファイルか確認してください`,
  fileTooLarge: (name: string) => `${name}は大きすぎます(50 MBまで)`,
  fileRead: (name: string, encoding: string) => `${name}を${encoding}として読み取りました`,
  why: 'なぜ?',
  whyMore: '詳しい説明',
  open: '開く',
  close: '閉じる',
  moreIssues: (count: number) => `ほか${String(count)}件を表示`,
  issuesBeyond: (count: number) => `さらに${String(count)}件あります。先に上のものを直してください。`,
  moreNames: (count: number) => `ほか${String(count)}件を表示`,
  toLine: (line: number) => `${String(line)}行へ`,
  undo: '元に戻す',
  undoNothing: '元に戻す操作はありません',
  wipe: '入力をすべて消す',
  wipes:
    '消えるもの: 貼り付けたMX・一覧・公開後の回答、サーバの役割と計画、設定の表と決めたこと、保持期間の日付、作業枠と担当、実施の印、チェックした項目、直前の検索語。',
  wipeAsks: '消す前に、全体をファイルに保存できます。保存したファイルは「移行の計画」で開けます。',
  wipeNow: 'すべて消す',
  wipeNot: 'やめる',
  wiped: '入力をすべて消しました。「元に戻す」で戻せます',
  notSaved: 'このブラウザは入力を保存できません。ページを閉じると消えます。必要な結果をコピーしてください',
  rescued: '保存されていた内容を、この版では読み取れませんでした。内容は残してあります',
  rescuedNotCopied:
    '保存されていた内容を、この版では読み取れませんでした。写しを置く場所がないため、元の内容はそのまま残し、新しい入力は保存しません。コピーしてから「残した内容を消す」を押すと、保存できるようになります',
  rescuedLoad: '読み取れる部分を戻す',
  rescuedLoaded: '読み取れた部分を戻しました。「元に戻す」で取り消せます。残した内容はまだあります',
  rescuedUnreadable: '読み取れる部分がありませんでした。コピーして保管してください',
  conflict:
    'この画面の入力はブラウザに保存できず、その間に別のタブが別の内容を保存しました。どちらを残すか選んでください。選ぶまで、この画面の入力は消えません',
  storeOwn: 'この画面の内容を保存',
  takeOther: '別のタブの内容を使う',
  rescuedCopy: '残した内容をコピー',
  rescuedDismiss: '残した内容を消す',
  scriptFailed:
    '計算の部品を取り込めませんでした。下の結果は計算されていません。入力した文字は残っています。自動でもう一度試します。',
  reading: '読み取っています。',
  partsFailed: '必要な部品を取り込めませんでした。入力した内容は残っています。接続を確かめてください。',
  scriptAgain: 'もう一度取り込む',
  reload: '再読み込み',
  happens: '何が起きるか',
  when: 'どんなとき',
  instead: 'どう防ぐか',
  planUnread:
    'MXの変更計画を読み込めませんでした。計画にあるドメインとTTLは、ここに入っていません。接続を確かめて、再読み込みしてください。入力した文字は残っています。',
  needsScript: '計算にはJavaScriptが必要です。下は例の結果です',
  levels: { error: '計画できません', warning: '確認が必要', advice: '助言' },
  line: (line: number) => `${line}行`,
  rfc: (number: number, section?: string) => (section === undefined ? `RFC ${number}` : `RFC ${number} §${section}`),
} as const;

export type SharedWords = typeof sharedWords;

/** The first names of a list, and how many more there are. */
export const someNames = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join('、')} ほか${String(names.length - 3)}件` : names.join('、');
