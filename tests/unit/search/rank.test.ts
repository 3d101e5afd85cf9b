import { describe, expect, it } from 'vitest';
import { openSite, type TestPage } from './site.ts';

const first = (pages: Readonly<Record<string, TestPage>>, query: string) => openSite(pages).addresses(query)[0];

describe('what stands higher counts more', () => {
  const body: TestPage = { title: '甲', sections: { '': '前文', 見出し: '隔離の説明' } };
  it.each<[string, TestPage]>([
    ['a title before a text', { title: '隔離', sections: { '': '前文' } }],
    ['a heading before a text', { title: '乙', sections: { '': '前文', 隔離: '本文' } }],
    ['an introduction before a text', { title: '乙', sections: { '': '隔離', 見出し: '本文' } }],
  ])('%s', (_, higher) => {
    expect(first({ '/body/': body, '/higher/': higher }, '隔離')).toBe('/higher/');
    expect(first({ '/higher/': higher, '/body/': body }, '隔離')).toBe('/higher/');
  });
});

it('a page that meets the whole query comes before one that meets half of it in its title', () => {
  const pages = {
    '/half/': { title: 'ログ', sections: { '': '前文' } },
    '/whole/': { title: '資料', sections: { '': '前文', 期限: 'ログの保持期間' } },
    '/other/': { title: 'ログの形式', sections: { '': '前文' } },
  };
  expect(first(pages, 'ログ 保持期間')).toBe('/whole/');
});

it('a title that is about the word alone comes before one that mentions it', () => {
  const pages = {
    '/mentions/': { title: '隔離と通知と転送の違いについて', sections: { '': '前文' } },
    '/about/': { title: '隔離', sections: { '': '前文' } },
  };
  expect(first(pages, '隔離')).toBe('/about/');
});

it.each(['tool', 'questions', 'reference'] as const)('of equal pages the guide comes before the %s', (kind) => {
  const sections = { '': '隔離の説明' };
  expect(first({ '/x/': { title: '隔離', kind, sections }, '/guide/': { title: '隔離', sections } }, '隔離')).toBe(
    '/guide/',
  );
});

it('a heading that holds what was typed, hiragana and all, comes before one that holds its words', () => {
  const pages = {
    '/words/': { title: '甲', sections: { '': '前文', 内容を入力: '本文' } },
    '/typed/': { title: '乙', sections: { '': '前文', 入力した内容の扱いについて: '本文' } },
  };
  expect(first(pages, '内容を入力')).toBe('/words/');
  expect(first(pages, '入力した内容')).toBe('/typed/');
});

it('a calculator is found by being one', () => {
  const pages = {
    '/guide/': { title: 'MXの変更', sections: { '': 'MXを変更します。' } },
    '/tools/mx/': {
      title: 'MXの変更計画',
      kind: 'tool' as const,
      label: '計算ツール',
      sections: { '': 'MXを変更します。' },
    },
  };
  expect(first(pages, 'MX 計算')).toBe('/tools/mx/');
});

it('the best section of a page stands first below it', () => {
  const site = openSite({ '/page/': { title: '頁', sections: { '': '前文', 通知: '隔離も扱う', 隔離: '本文' } } });
  expect(site.ask('隔離')[0]?.sections[0]?.section.heading).toBe('隔離');
});
