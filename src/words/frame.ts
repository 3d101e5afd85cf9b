/** Words of the frame around every page. */
export const frameWords = {
  site: 'CPF移行ガイド',
  unofficial: '非公式',
  skip: '本文へ移る',
  menu: 'メニュー',
  pages: 'サイトのページ',
  onThisPage: 'このページ',
  top: 'はじめに',
  previous: '前へ',
  next: '次へ',
  neighbours: '前と次のページ',
  theme: '表示',
  themes: { '': '自動', light: 'ライト', dark: 'ダーク' },
} as const;
