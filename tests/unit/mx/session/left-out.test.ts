import { describe, expect, test } from 'vitest';
import { emptyMigration } from '../../../../src/core/migration/empty.ts';
import { readMx } from '../../../../src/core/mx/read.ts';
import { readNames } from '../../../../src/core/mx/session/entered-names.ts';
import { inputOf, readOptionsOf } from '../../../../src/core/mx/session/planner-input.ts';
import { sessionOf } from '../../../../src/core/mx/session/session.ts';

const zone = (domain: string, cpf = true): readonly string[] => [
  ...(cpf ? [`${domain}. 3600 IN MX 10 cpf.example.net.`] : []),
  `${domain}. 3600 IN MX 30 mail.example.jp.`,
];

function sessionFor(text: string, mx: Partial<typeof emptyMigration.mx>) {
  const input = inputOf(
    {
      ...emptyMigration,
      mx: { ...emptyMigration.mx, text, ...mx },
      servers: { ...emptyMigration.servers, roles: { 'cpf.example.net': 'cpf', 'mail.example.jp': 'interscan' } },
    },
    undefined,
  );
  return sessionOf({ input, reading: readMx(text, readOptionsOf(input)), today: '2024-02-01', readNames });
}

const text = ['$TTL 3600', ...zone('a.test'), ...zone('b.test'), '*.c.test. 3600 IN MX 10 cpf.example.net.'].join('\n');

describe('domains that the reader leaves out of the plan', () => {
  test('stay as they are, are counted as such, ask for nothing, and stand in no file', () => {
    const { plan, ledger, needs, tonight } = sessionFor(text, { leftOut: ['*.c.test', 'b.test'] });
    expect(ledger.entries).toEqual([
      { domain: 'a.test', standing: 'changed' },
      { domain: 'b.test', standing: 'left', reason: 'left-out' },
      { domain: '*.c.test', standing: 'left', reason: 'left-out' },
    ]);
    expect(needs).toEqual([]);
    expect(tonight.domains.filter(({ changes }) => changes.length > 0).map(({ domain }) => domain)).toEqual(['a.test']);
    for (const { before, after, domain } of plan.domains) if (domain !== 'a.test') expect(after).toEqual(before);
  });

  test('the plan of the others is the same as with them', () => {
    const of = ({ plan }: ReturnType<typeof sessionFor>) => plan.domains.find(({ domain }) => domain === 'a.test');
    expect(of(sessionFor(text, { leftOut: ['b.test', '*.c.test'] }))).toEqual(of(sessionFor(text, {})));
  });

  test('one of which nothing was pasted, and one that did not answer, are asked for no more', () => {
    const silent = `${text}\n\n; <<>> DiG 9.18 <<>> d.test MX\n;; no servers could be reached\n`;
    const mx = { listedDomains: 'a.test\nb.test\n*.c.test\nd.test\ne.test', listIs: 'ours' } as const;
    const kinds = (leftOut: string[]) => sessionFor(silent, { ...mx, leftOut }).needs.map(({ kind }) => kind);
    expect(kinds([])).toEqual(['request', 'unanswered', 'warning']);
    expect(kinds(['d.test', 'e.test'])).toEqual(['warning']);
  });

  test('a name that nobody knows any more is no domain of the ledger', () => {
    expect(sessionFor(text, { leftOut: ['gone.test'] }).ledger.entries.map(({ domain }) => domain)).not.toContain(
      'gone.test',
    );
  });
});
