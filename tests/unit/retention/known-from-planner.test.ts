import { describe, expect, test } from 'vitest';
import { emptyMigration } from '../../../src/core/migration/empty.ts';
import type { Migration } from '../../../src/core/migration/document.ts';
import { plannerKnowledge } from '../../../src/core/retention/known-from-planner.ts';

const zone = `a.example.test. 3600 IN MX 10 cpf.example.net.
b.example.test. 3600 IN MX 10 cpf.example.net.
cloud.example.test. 3600 IN MX 10 mail.example.org.
none.example.test. 3600 IN MX 0 .`;

const migration = (mx: Partial<Migration['mx']>, rest: Partial<Migration> = {}): Migration => ({
  ...emptyMigration,
  mx: { ...emptyMigration.mx, text: zone, ...mx },
  servers: { ...emptyMigration.servers, roles: { 'cpf.example.net': 'cpf' } },
  ...rest,
});

const dig = (left: number): string => `; <<>> DiG 9.18 <<>> a.example.test MX
;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1
;; flags: qr rd ra; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 0
;; QUESTION SECTION:
;a.example.test. IN MX

;; ANSWER SECTION:
a.example.test. ${String(left)} IN MX 10 cpf.example.net.
`;

const bare = `a.example.test. 3600 IN MX 10 mail1.example.test.
b.example.test. 3600 IN MX 10 mail1.example.test.`;

/** What both domains' name server says, or a resolver: no `aa`. */
const answered = (flags: string, when = ''): string =>
  bare
    .split('\n')
    .map((record) =>
      [
        ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1',
        `;; flags: ${flags}; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 0`,
        ';; QUESTION SECTION:',
        `;${record.split(' ')[0] ?? ''} IN MX`,
        ';; ANSWER SECTION:',
        record,
        ...(when === '' ? [] : [`;; WHEN: ${when}`]),
        '',
      ].join('\n'),
    )
    .join('\n');
const moved = answered('qr aa');

describe('the domains of the letter', () => {
  test('only those that used CPF: no null MX, no other service', async () => {
    expect((await plannerKnowledge(migration({}))).domains).toEqual(['a.example.test', 'b.example.test']);
  });

  test('one however spelt, none that is no name, none that was taken out, none of other services', async () => {
    const domains = [
      'A.Example.test.',
      'ａ.example.test',
      'not a name',
      '192.0.2.1',
      'cloud.example.test',
      'c.example.test',
    ].map((domain) => ({ domain }));
    const settings = { ...emptyMigration.settings, leftOut: ['b.example.test'] };
    const known = await plannerKnowledge(migration({}, { domains, settings }));
    expect(known.domains).toEqual(['a.example.test', 'c.example.test']);
  });

  test('while nobody has said which server is CPF’s, none is in it, and how many wait is told', async () => {
    const known = await plannerKnowledge(migration({}, { servers: emptyMigration.servers }));
    expect([known.domains, known.undecided]).toEqual([[], 4]);
    const none = await plannerKnowledge(migration({}, { servers: { ...emptyMigration.servers, noneIsCpf: true } }));
    expect([none.domains, none.undecided]).toEqual([[], 0]);
  });

  test('a domain whose line was refused is not taken for CPF’s, but waits', async () => {
    const text = `${zone}\ndoubt.example.test. 3600 IN MX 10 (broken`;
    const known = await plannerKnowledge(migration({ text }));
    expect(known.domains).toEqual(['a.example.test', 'b.example.test']);
    expect(known.undecided).toBe(1);
  });

  test('a list of all of the reader’s domains is not CPF’s', async () => {
    const listedDomains = 'ours.example.test';
    expect((await plannerKnowledge(migration({ listedDomains, listIs: 'ours' }))).domains).not.toContain(listedDomains);
    expect((await plannerKnowledge(migration({ listedDomains, listIs: 'cpf' }))).domains).toContain(listedDomains);
  });
});

describe('the TTL before the change', () => {
  test.each([
    ['the longest that zones publish', {}, 3600],
    ['a shorter one that was typed takes nothing from it', { publishedTtl: '300' }, 3600],
    ['a longer one that was typed', { publishedTtl: '7d' }, 604_800],
    [
      'the longest typed for one domain',
      { publishedTtlOf: { 'a.example.test': '300', 'b.example.test': '1d' } },
      86_400,
    ],
    ['what a cache had left is no more than published', { text: dig(432_000) }, 432_000],
  ])('%s', async (_, mx, expected) => {
    expect((await plannerKnowledge(migration(mx))).oldTtl).toBe(expected);
  });
});

describe('whether MX names CPF, by the planner’s last check', () => {
  test.each([
    ['nothing was checked', '', undefined],
    ['every domain of CPF is answered without it', moved, 'no'],
    ['one still names it', moved.replace('mail1.example.test.', 'cpf.example.net.'), 'yes'],
    ['one is not in the answer', moved.slice(0, moved.length / 2), undefined],
    // What a resolver kept, or nobody knows who said, is no answer of the zone.
    ['a resolver answers without it', answered('qr rd ra'), undefined],
    ['nothing shows who answered', bare, undefined],
    ['a line was refused', `${moved}\nb.example.test. 3600 IN MX 10 (broken`, undefined],
  ])('%s', async (_, answer, expected) => {
    expect((await plannerKnowledge(migration({ answer }))).mxNamesCpf).toBe(expected);
  });

  test('the later of two is the one whose own time is later, not the one that was pasted later', async () => {
    const of = (id: string, answer: string, answeredAt: string): Migration['windows'][number] => ({
      ...{ id, name: '', stage: 'stop-cpf', domains: ['a.example.test', 'b.example.test'] },
      ...{ answer, answerOwners: [], answeredAt },
    });
    const back = answered('qr aa', 'Thu Mar 14 10:00:00 JST 2024').replaceAll(
      'mail1.example.test.',
      'cpf.example.net.',
    );
    const old = answered('qr aa', 'Mon Mar 11 10:00:00 JST 2024');
    const windows = [of('1', back, '2024-03-14T10:05'), of('2', old, '2024-03-15T09:00')];
    expect((await plannerKnowledge(migration({}, { windows }))).mxNamesCpf).toBe('yes');
  });

  test('while nobody has said which server is CPF’s, it is unknown', async () => {
    const servers = emptyMigration.servers;
    expect((await plannerKnowledge(migration({ answer: moved }, { servers }))).mxNamesCpf).toBeUndefined();
  });
});
