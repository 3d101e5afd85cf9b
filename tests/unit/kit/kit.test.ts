import { h, type ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { ChoiceGroup } from '../../../src/components/kit/ChoiceGroup.tsx';
import { DataTable } from '../../../src/components/kit/DataTable.tsx';
import { DomainName, DomainNames } from '../../../src/components/kit/DomainNames.tsx';
import { Field } from '../../../src/components/kit/Field.tsx';
import { IssueList } from '../../../src/components/kit/IssueList.tsx';
import { WhenReady } from '../../../src/components/kit/WhenReady.tsx';
import { Stations } from '../../../src/components/kit/Stations.tsx';
import { Why } from '../../../src/components/kit/Why.tsx';
import type { Issue } from '../../../src/core/issue.ts';

const draw = (node: ComponentChild): string => renderToString(h('div', null, node));
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, '');
const nothing = () => undefined;

describe('a field', () => {
  const field = (more: object) => draw(h(Field, { id: 'ttl', label: 'TTL', value: '', onText: nothing, ...more }));

  test('is tied to its label', () => {
    expect(field({})).toContain('<label for="ttl">TTL</label>');
    expect(field({})).not.toContain('aria-describedby');
  });
  test('is described by what is wrong with it, then by its hint', () => {
    const html = field({ hint: '秒で書きます', problem: '数字ではありません' });
    expect(html).toContain('aria-describedby="ttl-problem ttl-hint"');
    expect(html).toMatch(/aria-invalid(="true")?[ />]/);
    expect(html).toMatch(/id="ttl-problem".*数字ではありません/);
  });
});

describe('a group of choices', () => {
  const choices = [
    { value: 'keep', label: '残す' },
    { value: 'remove', label: '消す' },
  ];
  const group = (chosen: string | undefined) =>
    draw(h(ChoiceGroup<string>, { name: 'direct', legend: '直接のMX', choices, chosen, onChoose: nothing }));

  test('chooses nothing for the reader', () => {
    expect(group(undefined)).not.toContain('checked');
    expect(group('keep').match(/checked/g)).toHaveLength(1);
  });
  test('has a legend and radios of one name', () => {
    expect(group(undefined)).toMatch(/<fieldset.*<legend[^>]*>直接のMX<\/legend>/);
    expect(group(undefined).match(/type="radio" name="direct"/g)).toHaveLength(2);
  });
});

describe('a list of issues', () => {
  const issues: Issue[] = (['advice', 'error', 'warning', 'advice', 'advice', 'advice', 'advice'] as const).map(
    (level, index) => ({ id: `i${String(index)}`, level, at: { line: index + 1 } }),
  );
  const html = draw(h(IssueList, { issues, say: ({ id }: Issue) => `(${id})` }));

  test('tells the gravest first, then by line', () => {
    expect(
      textOf(html)
        .match(/\(i\d\)/g)
        ?.slice(0, 4),
    ).toEqual(['(i1)', '(i2)', '(i0)', '(i3)']);
  });
  test('shows five and says how many more there are; paper has them all', () => {
    expect(html.match(/class="print-only"/g)).toHaveLength(2);
    expect(html).toContain('ほか2件を表示');
  });
});

test('a table says its meaning in full, and its cells their columns', () => {
  const html = draw(
    h(DataTable<{ name: string; count: number }>, {
      caption: 'ドメイン',
      columns: [
        { key: 'name', head: '名前', names: true, cell: ({ name }) => name },
        { key: 'count', head: '数', numeric: true, cell: ({ count }) => count },
      ],
      rows: [{ name: 'example.test', count: 3 }],
      keyOf: ({ name }) => name,
    }),
  );
  for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']) {
    expect(html).toContain(`role="${role}"`);
  }
  expect(html).toContain('data-label="数"');
});

describe('the line with its stations', () => {
  const html = draw(
    h(Stations, {
      label: '計画の流れ',
      stations: [
        { id: 'in', name: '入力', figure: '40ドメイン', state: 'passed' },
        { id: 'out', name: '結果', figure: '要対応 4', needs: true, state: 'here' },
        { id: 'files', name: 'ファイル', state: 'next', dead: true },
      ],
    }),
  );

  test('is a named list of links, and says where one is', () => {
    expect(html).toContain('<nav aria-label="計画の流れ"><ol>');
    expect(html).toContain('href="#in"');
    expect(html.match(/<a href="#out"[^>]*>/)?.[0]).toContain('aria-current="step"');
    expect(html.match(/aria-current/g)).toHaveLength(1);
  });
  test('has no link to a station that is dead', () => {
    expect(html).not.toContain('#files');
    expect(textOf(html)).toContain('ファイル');
  });
});

describe('names', () => {
  test('break after dots alone, and are copied whole', () => {
    const html = draw(h(DomainName, { name: 'mail-1.example.test' }));
    expect(html).toContain('mail-1.<wbr/>example.<wbr/>test');
    expect(textOf(html)).toBe('mail-1.example.test');
  });
  test('set apart what each has of its own', () => {
    const html = draw(h(DomainNames, { names: ['a.example.test', 'b.example.test'] }));
    expect(html.match(/<b>([ab])<\/b>/g)).toHaveLength(2);
  });
  test('are whole where they are many', () => {
    const names = Array.from({ length: 20 }, (_, index) => `n${String(index)}.example.test`);
    const html = draw(h(DomainNames, { names }));
    expect(html.match(/<li/g)).toHaveLength(20);
    expect(html).toContain('ほか8件を表示');
  });
});

describe('why', () => {
  test('answers in place, with the way to the paragraph', () => {
    const html = draw(h(Why, { references: [{ kind: 'hazard', id: 'H2' }] }));
    const id = /popovertarget="([^"]+)"/i.exec(html)?.[1];
    expect(id).toBeDefined();
    expect(html).toContain(`id="${id ?? ''}"`);
    expect(html).toContain('href="/data-deletion/#h2"');
    expect(textOf(html)).toContain('まだCPFへ届いているうちにドメインを削除すると、メールが拒否されます');
  });
  test('is a link where nothing more is known than its place', () => {
    const html = draw(h(Why, { references: [{ kind: 'rfc', number: 7505 }] }));
    expect(html).toMatch(/<a class="why" href="https:\/\/www\.rfc-editor\.org\/rfc\/rfc7505"/);
  });
});

test('in the place of a button that cannot act yet stands what it waits for', () => {
  const button = h('button', null, '進む');
  const waiting = draw(h(WhenReady, { waitsFor: '先に、名前を入れます。', children: button }));
  expect(textOf(waiting)).toBe('先に、名前を入れます。');
  expect(waiting).not.toContain('<button');
  expect(draw(h(WhenReady, { waitsFor: undefined, children: button }))).toContain('<button>進む</button>');
});
