import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyMigration } from '../../../../src/core/migration/empty.ts';
import type { Migration } from '../../../../src/core/migration/document.ts';
import { readMx } from '../../../../src/core/mx/read.ts';
import type { Role } from '../../../../src/core/mx/role.ts';
import { acceptKey } from '../../../../src/core/mx/session/accept-key.ts';
import { readNames } from '../../../../src/core/mx/session/entered-names.ts';
import { inputOf, readOptionsOf } from '../../../../src/core/mx/session/planner-input.ts';
import { type Session, sessionOf } from '../../../../src/core/mx/session/session.ts';
import { settledIn } from '../../../../src/core/mx/session/settled.ts';

interface Entered {
  readonly text: string;
  readonly roles?: Readonly<Record<string, Role>>;
  readonly mx?: Partial<Migration['mx']>;
}

function session({ text, roles = {}, mx = {} }: Entered): Session {
  const migration = {
    ...emptyMigration,
    servers: { ...emptyMigration.servers, roles },
    mx: { ...emptyMigration.mx, text, ...mx },
  };
  const input = inputOf(migration, undefined);
  return sessionOf({ input, reading: readMx(input.text, readOptionsOf(input)), today: '2024-02-01', readNames });
}

const hosts: Readonly<Record<string, string>> = {
  cpf: 'cpf.example.net',
  is1: 'mx1.example.jp',
  is2: 'mx2.example.jp',
  other: 'mx.example.com',
};

/** `a.test cpf is1`: what dig prints of a domain's name server; CPF first, the others after it, alike. `~a.test`: a resolver answers. */
const answers = (...sets: readonly string[]): string =>
  sets
    .flatMap((set) => {
      const [name = '', ...named] = set.split(' ');
      const domain = name.replace('~', '');
      return [
        `; <<>> DiG <<>> @ns1.dns.example ${domain} MX`,
        ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 0',
        `;; flags: qr${name === domain ? ' aa' : ''}; QUERY: 1, ANSWER: ${String(named.length)}, AUTHORITY: 0, ADDITIONAL: 0`,
        '',
        ';; ANSWER SECTION:',
        ...named.map((host) => `${domain}. 3600 IN MX ${host === 'cpf' ? '10' : '30'} ${hosts[host] ?? ''}.`),
        '',
      ];
    })
    .join('\n');

const roles = { 'cpf.example.net': 'cpf', 'mx1.example.jp': 'interscan' } as const;
const two = answers('a.test cpf is1', 'b.test cpf is1');

describe('what is settled of a window', () => {
  test.each<[what: string, entered: Entered, window: string, said: ReturnType<typeof settledIn>]>([
    ['all of it', { text: two, roles }, 'a.test b.test', { of: 2, open: [], anyone: false }],
    [
      'but for a domain whose TTL nobody knows',
      {
        text: answers('a.test cpf is1').concat(
          '\nb.test. IN MX 10 cpf.example.net.\nb.test. IN MX 30 is1.example.net.',
        ),
        roles,
      },
      'b.test a.test',
      { of: 2, open: ['b.test'], anyone: false },
    ],
    [
      'while the other window waits',
      { text: answers('a.test cpf is1', 'b.test cpf is1 other'), roles },
      'a.test',
      { of: 1, open: [], anyone: false },
    ],
    [
      'which waits while the first is settled: a host of its domain has no role',
      { text: answers('a.test cpf is1', 'b.test cpf is1 other'), roles },
      'b.test',
      { of: 1, open: ['b.test'], anyone: false },
    ],
    ['that is empty', { text: two, roles }, '', { of: 0, open: [], anyone: false }],
    [
      'whose other domain stays as it is: it does not count',
      { text: answers('a.test cpf is1', 'b.test is1'), roles },
      'a.test b.test',
      { of: 1, open: [], anyone: false },
    ],
    [
      'a domain of which the paste says nothing is not settled',
      { text: two, roles },
      'a.test gone.test',
      { of: 2, open: ['gone.test'], anyone: false },
    ],
    [
      'a domain left out by name is',
      { text: answers('a.test cpf is1', '*.b.test cpf'), roles, mx: { leftOut: ['*.b.test'] } },
      'a.test *.b.test',
      { of: 1, open: [], anyone: false },
    ],
    [
      'nobody has said which host is CPF’s: who changes is not known',
      { text: two },
      'a.test',
      { of: 0, open: [], anyone: true },
    ],
    [
      'a line that nobody can read may be anyone’s',
      { text: `${two}\nMX 10 cpf_x!`, roles },
      'a.test',
      { of: 1, open: [], anyone: true },
    ],
    [
      'without a TMEmS server no domain is planned',
      { text: two, roles, mx: { stage: 'test-tmems' } },
      'a.test',
      { of: 1, open: ['a.test'], anyone: true },
    ],
  ])('%s', (_, entered, window, said) => {
    expect(settledIn(session(entered), window.split(' ').filter(Boolean))).toEqual(said);
  });

  test('whose InterScan is that of the others waits while a role is open: it may be no longer the only one', () => {
    const text = answers('a.test cpf is1', 'b.test cpf is1 other', 'only.test cpf');
    const asked = session({ text, roles });
    const shared = asked.needs.flatMap((need) =>
      need.kind === 'warning' ? need.domains.map((one) => acceptKey(need.issue, one)) : [],
    );
    expect(shared).not.toEqual([]);
    const accepted = session({ text, roles, mx: { accepted: shared } });
    expect(settledIn(accepted, ['only.test']).open).toEqual(['only.test']);
  });

  test('never changes, whatever role an open host then gets', () => {
    const host = fc.constantFrom('cpf', 'is1', 'is2', 'other');
    const set = fc.uniqueArray(host, { minLength: 1, maxLength: 3 });
    const role = fc.constantFrom<Role>('cpf', 'interscan', 'other');
    fc.assert(
      fc.property(
        fc.array(set, { minLength: 1, maxLength: 5 }),
        fc.dictionary(fc.constantFrom('is1', 'is2', 'other'), role, { maxKeys: 2 }),
        role,
        fc.boolean(),
        (sets, said, answer, accepts) => {
          const text = answers(...sets.map((named, index) => `d${String(index)}.test ${named.join(' ')}`));
          const known = {
            'cpf.example.net': 'cpf' as const,
            ...Object.fromEntries(Object.entries(said).map(([name, one]) => [hosts[name] ?? '', one])),
          };
          const first = session({ text, roles: known });
          const accepted = accepts
            ? first.needs.flatMap((need) =>
                need.kind === 'warning' ? need.domains.map((one) => acceptKey(need.issue, one)) : [],
              )
            : [];
          const before = session({ text, roles: known, mx: { accepted } });
          const settled = before.plan.domains.filter(({ domain }) => {
            const { open, anyone } = settledIn(before, [domain]);
            return !anyone && open.length === 0;
          });
          const open = before.hosts
            .filter((one) => one.role === undefined)
            .map(({ exchange }): [string, Role] => [exchange, answer]);
          const after = session({ text, roles: { ...known, ...Object.fromEntries(open) }, mx: { accepted } });
          for (const { domain, after: records } of settled)
            expect(after.plan.domains.find((one) => one.domain === domain)?.after).toEqual(records);
        },
      ),
    );
  });
});
