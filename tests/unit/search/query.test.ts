import { describe, expect, it } from 'vitest';
import { openSite } from './site.ts';

const site = openSite(
  {
    '/wildcard/': {
      title: 'ドメインの登録',
      sections: { '': 'ワイルドカードは使えません。', TXTレコード: '公開します。' },
    },
    '/spam/': { title: 'スパムメール対策を移す', sections: { '': '隔離と削除を選びます。' } },
    '/switch/': { title: 'MXの切り替え', sections: { '': 'MXレコードを変更し、72時間程度待ちます。' } },
    '/recipients/': { title: '「条件」タブ', sections: { '': '', 有効な受信者: 'ディレクトリ同期ツールを使います。' } },
    '/grace/': { title: '猶予期間とデータの削除', sections: { '': '猶予期間のあとで消えます。' } },
    '/faq/': {
      title: '質問',
      sections: {
        '': '',
        'MXを変えたら、メールが届かなくなりました': '確かめます。',
        猶予期間の終了日が分かりません: '窓口で確かめます。',
        入力した内容の扱い: '送りません。',
        'RFC 5.1.8': '拒否されます。',
      },
    },
  },
  [
    { ja: 'スパムメール', synonyms: ['迷惑メール'] },
    { ja: 'ワイルドカード', en: 'wildcard' },
    { ja: '有効な受信者', synonyms: ['受信者チェック'] },
    { ja: '猶予期間', en: 'Grace Period' },
  ],
  { ユウヨキカン: ['猶予期間'], カクリ: ['隔離'], ドウキ: ['同期'] },
);

describe('a query finds its page however it is typed', () => {
  it.each([
    ['as it stands', 'ワイルドカード', '/wildcard/'],
    ['full width', 'ＭＸ　切り替え', '/switch/'],
    ['half width', 'ﾜｲﾙﾄﾞｶｰﾄﾞ', '/wildcard/'],
    ['part of a compound', 'ワイルド', '/wildcard/'],
    ['part of a kanji compound', '猶予', '/grace/'],
    ['hiragana for katakana', 'わいるどかーど', '/wildcard/'],
    ['letters and hiragana', 'txtれこーど', '/wildcard/'],
    ['kanji by its reading', 'ゆうよきかん', '/grace/'],
    ['katakana and readings in one go', 'でぃれくとりどうきつーる', '/recipients/'],
    ['okurigana left out', 'MX切替', '/switch/'],
    ['a compound the pages do not write', '隔離削除', '/spam/'],
    ['one character wrong', 'ワイルドカート', '/wildcard/'],
    ['two characters swapped', 'ワイドルカード', '/wildcard/'],
    ['one character missing', 'ディレクリ同期ツール', '/recipients/'],
    ['a synonym', '迷惑メール', '/spam/'],
    ['a synonym within a compound', '迷惑メール対策', '/spam/'],
    ['a synonym of several words', '受信者チェック', '/recipients/'],
    ['English', 'wildcard', '/wildcard/'],
    ['English of several words', 'grace period', '/grace/'],
    ['English mistyped', 'wildcrad', '/wildcard/'],
    ['a whole question', 'ワイルドカードは使えますか', '/wildcard/'],
    ['a question about time', '72時間も待つのはなぜですか', '/switch/'],
    ['what differs in hiragana only', 'メールが届かない', '/faq/'],
    ['the same in other words', '受信できません', '/faq/'],
    ['a word of hiragana beside a term', '猶予期間 わからない', '/faq/'],
    ['another word for a phrase', 'プライバシー', '/faq/'],
    ['a number with dots', '5.1.8', '/faq/'],
    ['romaji of a kanji word', 'kakuri', '/spam/'],
    ['romaji of katakana', 'wairudoka-do', '/wildcard/'],
  ])('%s: %s', (_, query, address) => {
    expect(site.addresses(query)[0]).toBe(address);
  });
});

describe('a query that means nothing here finds nothing', () => {
  it.each([[''], ['　'], ['。'], ['へ'], ['の'], ['ですか'], ['zzzzqq'], ['冷蔵庫']])('%j', (query) => {
    expect(site.addresses(query)).toEqual([]);
  });
});

it('a number ends where one ends: 20 does not stand in 2024年, and Pagefind is not asked for it', () => {
  const { lexicon } = openSite({ '/a/': { title: '甲', sections: { '': '2024年3月31日に終わり、20台が残ります。' } } });
  expect(lexicon.meanings('202')).toEqual([]);
  expect(lexicon.meanings('20').flatMap(({ asks }) => asks)).toEqual([['20']]);
});

describe('a number and a Latin word begin where one begins', () => {
  it.each([['2時間'], ['xtレコード']])('%s', (query) => {
    const hits = site.ask(query);
    expect(hits.filter(({ page }) => page.url === '/switch/' && query === '2時間')).toEqual([]);
  });
});
