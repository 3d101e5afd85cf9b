/** Words of the search box. */
export const searchWords = {
  search: '検索',
  close: '閉じる',
  label: 'このガイドを検索',
  hint: '言葉を入力すると、結果が表示されます',
  results: '検索結果',
  /** What the calculators are called, in the list and to the search itself. */
  tool: '計算ツール',
  count: (pages: number, shown: number) =>
    pages > shown ? `${pages}ページのうち、上位${shown}ページを表示しています` : `${pages}ページ見つかりました`,
  none: (query: string) => `「${query}」に当たるページはありません`,
  /** Added where only the beginning of a long query was read. */
  cut: (most: number) => `長い文のため、最初の${most}文字で探しました。`,
  nearest: '近い言葉',
  noNearest: '言葉を短くするか、言い換えてください',
  failed: '検索を読み込めませんでした。通信を確認して、もう一度開いてください',
  /** The search's own script could not be fetched. */
  noScript: '検索を読み込めませんでした。通信を確認して、このページを再読み込みしてください。',
  reload: '再読み込み',
  fromAddress: 'アドレスの言葉で検索する',
  loading: '読み込んでいます',
  keys: { move: '選択', open: '開く', close: '閉じる' },
} as const;

export type SearchWords = typeof searchWords;
