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
    '/about-it/': { title: '隔離', sections: { '': '前文' } },
  };
  expect(first(pages, '隔離')).toBe('/about-it/');
});

describe('a query that is the name of a page', () => {
  const pages = {
    '/changes/': { title: '更新履歴', sections: { '': '前文' } },
    '/guide/': { title: '設定', sections: { '': '前文', 更新する: '更新履歴を見ます。' } },
    '/faq/': { title: 'よくある質問', sections: { '': '', 隔離は見られますか: '見られます。' } },
    '/choose/': { title: '選択', sections: { '': '前文', 質問に答える: '質問に答えます。' } },
  };
  it.each([
    ['更新履歴', '/changes/'],
    ['変更履歴', '/changes/'],
    ['よくある質問', '/faq/'],
    ['FAQ', '/faq/'],
  ])('%s finds that page, whatever kind it is of', (query, url) => {
    expect(first(pages, query)).toBe(url);
  });
});

it('a short word of katakana is not found within grammar: メール stands in no やめる', () => {
  const pages = {
    '/stop/': { title: '甲をやめる', sections: { '': '前文' } },
    '/mail/': { title: '乙', sections: { '': '前文', メール: '本文' } },
  };
  expect(openSite(pages).addresses('メール')).toEqual(['/mail/']);
});

it('a step comes before a warning within a step of another page', () => {
  const site = openSite({
    '/warns/': { title: '甲', sections: { '': '前文', 隔離が消える: { folded: true, text: '本文' } } },
    '/does/': { title: '乙', sections: { '': '前文', 隔離を消す: '本文' } },
  });
  expect(site.addresses('隔離 消す')[0]).toBe('/does/');
});

it('words that stand together as they were typed say more than the same words apart', () => {
  const pages = {
    '/apart/': { title: '甲', sections: { '': '前文', 一: '画面に表を出して、隔離の値を並べます。' } },
    '/together/': { title: '乙', sections: { '': '前文', 一: '隔離を画面に出して、表の値を並べます。' } },
  };
  expect(first(pages, '隔離を画面')).toBe('/together/');
  expect(first(pages, '表の値')).toBe('/together/');
  expect(first(pages, '隔離の値')).toBe('/apart/');
});

it('a word that has words of its own is not met by its stem: 手順書 is no 手順', () => {
  const steps = { '': '前文', 手順: '手順を見ます。' };
  const pages = {
    '/a/': { title: '甲の手順', sections: steps },
    '/b/': { title: '乙の手順', sections: steps },
    '/plan/': { title: '計画', sections: { '': '作業手順書を作ります。' } },
  };
  expect(openSite(pages).addresses('手順書')).toEqual(['/plan/']);
});

describe('pages that do the thing stand before pages that name it', () => {
  const step: TestPage = { title: '甲', sections: { '': '前文', MXを変更する: '本文' } };
  it.each<[string, TestPage]>([
    ['what comes before it', { title: 'MXを変更する前に', sections: { '': '前文' } }],
    ['a heading that is no step', { title: '乙', sections: { '': '前文', MXの変更と利用者: '本文' } }],
  ])('%s', (_, naming) => {
    expect(first({ '/naming/': naming, '/step/': step }, 'MX 変更')).toBe('/step/');
  });

  it.each(['/tools/x/', '/faq/', '/about/', '/changes/', '/glossary/'])(
    'a guide before %s, where they are equal',
    (url) => {
      const sections = { '': '隔離の説明' };
      const pages = { [url]: { title: '隔離', sections }, '/guide/': { title: '隔離', sections } };
      expect(first(pages, '隔離')).toBe('/guide/');
    },
  );
});

describe('the glossary', () => {
  const pages = {
    '/glossary/': { title: '用語集', sections: { '': '', 猶予期間: '期限のあとの期間です。', 隔離: '保管です。' } },
    '/guide/': { title: '猶予期間のあと', sections: { '': '猶予期間が終わると消えます。' } },
  };
  const site = openSite(pages, [{ ja: '猶予期間', synonyms: ['グレース期間'] }], { ユウヨキカン: ['猶予期間'] });
  it.each(['猶予期間', 'ゆうよきかん', 'yuuyokikan', '猶予期間とは', '猶予期間とは何ですか'])(
    'is first for the bare term: %s',
    (query) => {
      expect(site.addresses(query)[0]).toBe('/glossary/');
    },
  );
  it.each(['猶予期間 消える', 'グレース期間'])(
    'is not first for more than the term, or another word for it: %s',
    (query) => {
      expect(site.addresses(query)[0]).toBe('/guide/');
    },
  );
});

describe('questions and errors', () => {
  const pages = {
    '/faq/': {
      title: 'よくある質問',
      sections: {
        '': '',
        'MXを変えたら、メールが届かなくなりました': '確かめます。',
        'relay denied': '中継の拒否です。',
        NXDOMAIN: '名前がありません。',
      },
    },
    '/guide/': { title: 'メールの設定', sections: { '': 'サーバに、MXとメールを設定します。' } },
  };
  const site = openSite(pages);
  it.each([
    ['メールが届かない', 'MXを変えたら、メールが届かなくなりました'],
    ["server can't find example.co.jp: NXDOMAIN", 'NXDOMAIN'],
    ['554 5.7.1 <user@example.co.jp>: Relay access denied', 'relay denied'],
  ])('%s meets its answer', (query, heading) => {
    const [hit] = site.ask(query);
    expect([hit?.page.url, hit?.sections[0]?.section.heading]).toEqual(['/faq/', heading]);
  });
});

it('a calculator is found by being one', () => {
  const site = openSite(
    {
      '/guide/': { title: 'MXの変更', sections: { '': 'MXの変更を計算します。' } },
      '/tools/mx/': { title: 'MXの変更計画', sections: { '': 'MXを変更します。' } },
    },
    [],
    {},
    { tool: '計算ツール' },
  );
  expect(site.addresses('MX 計算')[0]).toBe('/tools/mx/');
});

it('the best section of a page stands first below it', () => {
  const site = openSite({ '/page/': { title: '頁', sections: { '': '前文', 通知: '隔離も扱う', 隔離: '本文' } } });
  expect(site.ask('隔離')[0]?.sections[0]?.section.heading).toBe('隔離');
});

it('what stands alike on several pages says less about each', () => {
  const shared = { '': '前文', 結果: '隔離の表' };
  const pages = {
    '/one/': { title: '甲', sections: shared },
    '/two/': { title: '乙', sections: shared },
    '/own/': { title: '丙', sections: { '': '前文', 保管: '隔離の話' } },
  };
  expect(first(pages, '隔離')).toBe('/own/');
});

describe('questions that readers put in other words than the page', () => {
  const pages = {
    '/ask/': { title: '出典', sections: { '': '前文', 入力した内容の扱い: '外に送られません。' } },
    '/other/': { title: '入力', sections: { '': '入力します。', 漏れ: '書き写しの漏れを探します。' } },
  };
  const questions = { '/ask/#s1': ['パスワードが外に漏れないか'] };
  const site = openSite(pages, [], {}, {}, questions);

  it.each(['入力したパスワードが漏れないか', 'パスワード'])('lead to the place that answers: %s', (query) => {
    const [hit] = site.ask(query);
    expect([hit?.page.url, hit?.sections[0]?.section.anchor]).toEqual(['/ask/', 's1']);
  });
  it('ask Pagefind for nothing that stands on no page', () => {
    expect(site.lexicon.meanings('パスワド')).toEqual([{ keys: ['パスワド'], asks: [[]], weight: 1 }]);
  });
  it('count less than a name of the page itself that is as near', () => {
    const own = { title: '甲', sections: { '': '前文', 隔離: '本文' } };
    const asked = { title: '乙', sections: { '': '前文', 保管: '本文' } };
    const both = openSite({ '/asked/': asked, '/own/': own }, [], {}, {}, { '/asked/#s1': ['隔離'] });
    expect(both.addresses('隔離')).toEqual(['/own/', '/asked/']);
  });
});
