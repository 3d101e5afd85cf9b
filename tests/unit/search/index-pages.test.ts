import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexPages, type Beside, type PageToIndex } from '../../../src/search/build/index-pages.ts';
import { readPage } from '../../../src/search/build/read-page.ts';
import { openCatalogue } from '../../../src/search/language/catalogue.ts';
import { Lexicon } from '../../../src/search/language/lexicon.ts';
import { askFor, wholeText } from '../../../src/search/language/parting.ts';
import { readQuery } from '../../../src/search/language/query.ts';
import { kanaOf } from '../../../src/search/language/romaji.ts';

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
  it('has a section for each term of the glossary, but none for another list', () => {
    const list = '<dl><div id="mx"><dt>MX<span lang="en">MX record</span></dt><dd>説明</dd></div></dl>';
    expect(read(`${list}<dl><dt>期間</dt><dd>1日</dd></dl>`)).toEqual([
      { text: '' },
      { anchor: 'mx', heading: 'MX', text: 'MX record 説明 期間 1日' },
    ]);
  });
  it.each([
    ['data-pagefind-ignore', '<p data-pagefind-ignore>無視</p>'],
    ['hidden', '<p hidden>無視</p>'],
    ['aria-hidden', '<span aria-hidden="true">無視</span>'],
    ['a script', '<script>無視</script>'],
    ['the example of a calculator', '<astro-island><p>無視</p></astro-island>'],
    ['the links at the foot', '<footer>無視</footer>'],
    ['titles of sources', '<div class="grounds">無視</div>'],
    ['the table of figures that many pages repeat', '<table class="cards facts"><tr><td>無視</td></tr></table>'],
    ['what a drawing shows', '<div class="routes">無視</div>'],
    ['a button of the page', '<button>無視</button>'],
    ['what a path needs: answers without their questions', '<dl class="prerequisites"><dd>無視</dd></dl>'],
  ])('leaves out %s', (_, body) => {
    expect(read(`<p>前文</p>${body}`)).toEqual([{ text: '前文' }]);
  });
  it('keeps the labels and buttons of a calculator', () => {
    expect(read('<astro-island><label>基準日</label><p>例</p><button>予定を保存</button></astro-island>')).toEqual([
      { text: '基準日 予定を保存' },
    ]);
  });
  it('has a section for what is folded within a step, by what it is about; after it the step goes on', () => {
    const warning =
      '<details><summary><svg></svg><span class="hazard-word">注意</span><span class="hazard-title">消えます</span></summary>' +
      '<div id="h1">理由</div></details>';
    expect(read(`<h2 id="a">甲</h2><p>本文</p>${warning}<p>続き</p>`)).toEqual([
      { text: '' },
      { anchor: 'a', heading: '甲', text: '本文 続き' },
      { anchor: 'h1', heading: '消えます', folded: true, text: '理由' },
    ]);
  });
  it('has none for a fold that no address leads to', () => {
    expect(read('<p>前文</p><details><summary>補足</summary><div>理由</div></details>')).toEqual([
      { text: '前文 補足 理由' },
    ]);
  });
  it('is nothing where the page is kept out', () => {
    expect(readPage(parse('<html lang="ja"><main><h1>題</h1></main></html>'))).toBeUndefined();
  });
});

describe('an index of two languages', () => {
  let folder: string;
  let beside: Readonly<Record<string, Beside>>;
  let records: readonly { url: string; content: string }[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'search-'));
    beside = await indexPages(
      [
        page('/a/', 'ja', 'ドメインの登録', '<p>ワイルドカード (*) は使えません。</p><h2 id="x">隔離</h2><p>削除</p>'),
        page(
          '/b/',
          'ja',
          '配送テスト',
          '<p>MTA-STS 5.1.8 を見ます。</p><h2 id="y">切り戻し</h2><p>戻します。</p><h2 id="移行">移行</h2>',
        ),
        page('/en/a/', 'en', 'Registering domains', '<p>A wildcard is refused.</p>'),
      ],
      {
        terms: [
          { ja: 'ワイルドカード', en: 'wildcard', synonyms: ['アスタリスク'] },
          { ja: '切り戻し', reading: 'きりもどし' },
        ],
        synonyms: { everyday: [], errors: [] },
        questions: { '/b/#y': ['元へ帰す'], '/b/': ['試しに送る'] },
        table: { 隔離: 'カクリ' },
        labels: () => ({}),
      },
      folder,
    );
    const names = await readdir(join(folder, 'fragment'));
    records = await Promise.all(
      names.map(async (name) => {
        const text = gunzipSync(await readFile(join(folder, 'fragment', name))).toString();
        return JSON.parse(text.slice(text.indexOf('{'))) as { url: string; content: string };
      }),
    );
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('keeps what readers ask with its section, and out of what Pagefind holds', () => {
    const [, page] = beside['ja']?.catalogue.pages ?? [];
    expect(page?.sections.map(({ asked }) => asked)).toEqual([['試しに送る'], ['元へ帰す'], undefined]);
    expect(records.some(({ content }) => wholeText(content).includes('帰す'))).toBe(false);
  });

  const opened = (language: string) =>
    openCatalogue(beside[language]?.catalogue ?? { pages: [], words: [], groups: [] });
  const units = (content: string) => ` ${content.replaceAll('\u200b', '').toLowerCase()} `;
  const find = (language: string, query: string) => {
    const lexicon = new Lexicon(opened(language), beside[language]?.readings);
    const asks = readQuery(query, lexicon, kanaOf).flatMap(({ meanings }) =>
      meanings.flatMap((meaning) => meaning.asks.flat()),
    );
    const own = new Set(opened(language).pages.map(({ url }) => url));
    return records
      .filter(({ url }) => own.has(url.replace(/#.*/, '')))
      .filter(({ content }) =>
        asks.some((ask) => units(content).includes(` ${askFor(ask).slice(1, -1).toLowerCase()} `)),
      )
      .map(({ url }) => url)
      .sort();
  };

  it('has a catalogue for each language', () => {
    expect(Object.keys(beside)).toEqual(['ja', 'en']);
    expect(opened('en').pages.map(({ url }) => url)).toEqual(['/en/a/']);
  });
  it('its records hold what the page has below a heading, unchanged', () => {
    const texts = Object.fromEntries(
      records.map(({ url, content }) => [url, wholeText(content.replaceAll('\u200b', ''))]),
    );
    expect(texts).toMatchObject({
      '/a/': 'ドメインの登録 ワイルドカード (*) は使えません。',
      '/a/#x': '隔離 削除',
      '/b/': '配送テスト MTA-STS 5.1.8 を見ます。',
      '/b/#移行': '移行',
      '/en/a/': 'Registering domains A wildcard is refused.',
    });
  });
  it.each([
    ['ja', 'ワイルドカード', ['/a/']],
    ['ja', 'ｱｽﾀﾘｽｸ', ['/a/']],
    ['ja', 'wildcard', ['/a/']],
    ['ja', 'かくり', ['/a/#x']],
    ['ja', 'はいそう', []],
    ['ja', 'きりもどし', ['/b/#y']],
    ['ja', 'kirimodoshi', ['/b/#y']],
    ['ja', 'mta-sts', ['/b/']],
    ['ja', '5.1.8', ['/b/']],
    ['en', 'wildcards', ['/en/a/']],
    ['en', 'ワイルドカード', ['/en/a/']],
    ['en', 'Domain', ['/en/a/']],
  ])('%s: %s', (language, query, addresses) => {
    expect(find(language, query)).toEqual(addresses);
  });
  it('names an anchor only where it is not the heading itself', () => {
    expect(JSON.stringify(beside['ja']?.catalogue.pages)).not.toContain('"anchor":"移行"');
    expect(opened('ja').sections.map(({ anchor }) => anchor)).toEqual(['', 'x', '', 'y', '移行']);
  });
  it('ships Pagefind’s bundle as Pagefind makes it', async () => {
    const files = await readdir(folder);
    expect(files).toEqual(
      expect.arrayContaining(['pagefind.js', 'pagefind-ui.js', 'pagefind-worker.js', 'pagefind-entry.json']),
    );
  });
});
