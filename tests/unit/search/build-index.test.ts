import { gunzipSync } from 'node:zlib';
import { parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndex, type SearchIndex } from '../../../integrations/search/build-index.ts';
import { textOnly } from '../../../integrations/search/shrink.ts';
import { sectionsOf, type PageToIndex } from '../../../integrations/search/sections.ts';
import { readPage } from '../../../integrations/search/read-page.ts';
import { indexName, openCatalogue } from '../../../src/search/catalogue.ts';
import { readQuery } from '../../../src/search/query.ts';
import { kanaOf } from '../../../src/search/romaji.ts';

const html = (language: string, title: string, body: string, description = '') =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="description" content="${description}">
  </head><body><h1>menu</h1><main data-pagefind-body><h1>${title}</h1>${body}</main></body></html>`;

const page = (url: string, ...rest: Parameters<typeof html>): PageToIndex => {
  const read = readPage(parse(html(...rest)));
  if (!read) throw new Error(`${url} was not read`);
  return { ...read, url };
};

describe('what a page holds for the search', () => {
  const read = (body: string) => readPage(parse(html('ja', '題', body)))?.sections;

  it('falls into sections at headings that can be linked to', () => {
    expect(read('<p>前文</p><h2 id="a">甲</h2><p>本文</p><h3 id="b">乙</h3>')).toEqual([
      { text: '前文' },
      { anchor: 'a', heading: '甲', text: '本文' },
      { anchor: 'b', heading: '乙', text: '' },
    ]);
  });
  it('reaches a heading without an id by what holds it', () => {
    expect(read('<li id="m2"><h3>手順</h3><p>操作</p></li>')).toEqual([
      { text: '' },
      { anchor: 'm2', heading: '手順', text: '操作' },
    ]);
  });
  it.each([
    ['data-pagefind-ignore', '<p data-pagefind-ignore>無視</p>'],
    ['hidden', '<p hidden>無視</p>'],
    ['aria-hidden', '<span aria-hidden="true">無視</span>'],
    ['a script', '<script>無視</script>'],
    ['the example of a calculator', '<astro-island><p>無視</p></astro-island>'],
    ['the links at the foot', '<footer>無視</footer>'],
  ])('leaves out %s', (_, body) => {
    expect(read(`<p>前文</p>${body}`)).toEqual([{ text: '前文' }]);
  });
  it('finds a page by what it needs, but shows none of it: answers without their questions run together', () => {
    const needs =
      '<dl class="prerequisites"><div><dt data-pagefind-ignore>時間</dt><dd>1日</dd></div><div><dd>権限</dd></div></dl>';
    const sections = read(`<p>前文</p>${needs}<p>続き</p>`);
    expect(sections).toEqual([{ text: '前文 続き', aside: '1日 権限' }]);
    const [section] = sectionsOf([page('/p/', 'ja', '題', `<p>前文</p>${needs}`)], {});
    expect(section?.foundBy).toContain('権限');
    expect(section?.shown).toBe('前文');
  });
  it('keeps the labels of a calculator', () => {
    expect(read('<astro-island><label>基準日</label></astro-island>')).toEqual([{ text: '基準日' }]);
  });
  it('is nothing where the page is kept out', () => {
    expect(readPage(parse('<html lang="ja"><main><h1>題</h1></main></html>'))).toBeUndefined();
  });
});

describe('an index of two languages', () => {
  let index: SearchIndex;
  beforeAll(async () => {
    index = await buildIndex(
      [
        page('/a/', 'ja', 'ドメインの登録', '<p>ワイルドカードは使えません。</p><h2 id="x">隔離</h2><p>削除</p>'),
        page(
          '/b/',
          'ja',
          '配送テスト',
          '<p>送ります。</p><h2 id="y">切り戻し</h2><p>戻します。</p><h2 id="移行">移行</h2>',
        ),
        page('/en/a/', 'en', 'Registering domains', '<p>A wildcard is refused.</p>'),
      ],
      {
        terms: [
          { ja: 'ワイルドカード', en: 'wildcard', synonyms: ['アスタリスク'] },
          { ja: '切り戻し', reading: 'きりもどし' },
        ],
        read: (word) => (word === '隔離' ? 'カクリ' : ''),
        labels: () => ({}),
      },
    );
  });

  const recordsWith = (word: number): string[] =>
    index.bundle
      .filter(({ path }) => path.startsWith('fragment/'))
      .map(({ content }) => JSON.parse(gunzipSync(content).toString().slice(12)) as { url: string; content: string })
      .filter(({ content }) => content.replaceAll('\u200b', '').split(' ').includes(indexName(word)))
      .map(({ url }) => url);
  const find = (language: string, query: string) => {
    const catalogue = openCatalogue(index.catalogues[language] ?? { pages: [], words: [], synonyms: [], phrases: [] });
    const words = readQuery(query, catalogue, index.readings[language], kanaOf)
      .flatMap((part) => part.alternatives)
      .flatMap((alternative) => alternative.words.flat());
    const own = new Set(catalogue.pages.map(({ url }) => url));
    return [...new Set(words.flatMap(recordsWith))].filter((url) => own.has(url.replace(/#.*/, '')));
  };

  it('has a catalogue for each language', () => {
    expect(Object.keys(index.catalogues)).toEqual(['ja', 'en']);
    expect(index.catalogues['en']?.pages.map(({ url }) => url)).toEqual(['/en/a/']);
  });
  it.each([
    ['ja', 'ワイルドカード', ['/a/']],
    ['ja', 'ｱｽﾀﾘｽｸ', ['/a/']],
    ['ja', 'wildcard', ['/a/']],
    ['ja', 'かくり', ['/a/#x']],
    ['ja', 'はいそう', []],
    ['ja', 'きりもどし', ['/b/#y']],
    ['ja', 'kirimodoshi', ['/b/#y']],
    ['en', 'wildcards', ['/en/a/']],
    ['en', 'ワイルドカード', ['/en/a/']],
    ['en', 'Domain', ['/en/a/']],
  ])('%s: %s', (language, query, addresses) => {
    expect(find(language, query)).toEqual(addresses);
  });
  it('names an anchor only where it is not the heading itself', () => {
    const catalogue = openCatalogue(index.catalogues['ja'] ?? { pages: [], words: [], synonyms: [], phrases: [] });
    expect(JSON.stringify(index.catalogues['ja']?.pages)).not.toContain('"anchor":"移行"');
    expect(catalogue.sections.map(({ anchor }) => anchor)).toEqual(['', 'x', '', 'y', '移行']);
  });
  it('can give away records that hold what is shown, but neither the names of their words nor addresses', () => {
    const records = index.bundle.filter(({ path }) => path.startsWith('fragment/'));
    const read = ({ content }: { content: Uint8Array }) =>
      JSON.parse(gunzipSync(content).toString().slice(12)) as { url: string; content: string; filters: object };
    expect(records.map((record) => read(textOnly(record)))).toEqual(
      records.map((record) => ({ ...read(record), content: '', url: '' })),
    );
  });
  it('ships neither Pagefind’s own boxes nor its worker', () => {
    expect(index.bundle.map(({ path }) => path).filter((path) => /ui|worker|highlight/.test(path))).toEqual([]);
  });
});

it('names of words differ and none is the beginning of another', () => {
  const names = Array.from({ length: 3000 }, (_, word) => indexName(word));
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(names.map((name) => name.length))).toEqual(new Set([3]));
});
