import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decisions, TmemsConfiguration } from '../../../src/core/settings/tmems-configuration.ts';
import { cellsOf, emptyCells, keyOf, takeOver, type EnteredDomain } from '../../../src/core/settings/form/domain.ts';
import type { CpfDomain, Estate } from '../../../src/core/settings/cpf-estate.ts';
import { mapSettings } from '../../../src/core/settings/map.ts';
import { readEstate } from '../../../src/core/settings/read.ts';
import { readEntry } from '../../../src/core/settings/list-entry.ts';
import { writeSettingsJson } from '../../../src/core/settings/write/json.ts';

const names = [
  'example.test',
  'sales.example.test',
  'hr.example.test',
  'example.org',
  '*.example.test',
  '*.example.org',
];

/** A small world, so that entries meet: the same, one inside the other, in both lists, refused, mistyped. */
const entry = fc.constantFrom(
  ...[
    'a@x.example',
    'b@x.example',
    '*@x.example',
    '*@*.example.com',
    'c@y.example.com',
    '*@example.test',
    'D@X.example',
  ],
  ...['192.0.2.1', '192.0.2.2', '192.0.2.0/24', '192.0.2.9/24', '192.0.0.0/16', '0.0.0.0/0', '198.51.100.7/32'],
  ...['*n@x.example', 'n@*.x.example', 'n@*', '2001:db8::1', 'x.example', '', '192.0.2.1-9'],
);

const domain = (name: string): fc.Arbitrary<CpfDomain> =>
  fc.record({
    domain: fc.constant(name),
    subdomains: name.startsWith('*.')
      ? fc.array(fc.constantFrom('shop', 'sales', `mail.${name.slice(2)}`, 'a.b', 'bad name'), { maxLength: 4 })
      : fc.constant([]),
    destinations: fc.array(
      fc.record(
        {
          host: fc.constantFrom('mail1.example.test', '192.0.2.10', 'example.test'),
          port: fc.constantFrom(25, 0, 587),
          preference: fc.constantFrom(10, 0, 101),
          type: fc.constantFrom('ip', 'a', 'mx'),
        },
        { requiredKeys: ['host'] },
      ),
      { maxLength: 3 },
    ),
    approvedSenders: fc.array(entry, { maxLength: 6 }),
    blockedSenders: fc.array(entry, { maxLength: 6 }),
    validRecipients: fc.boolean(),
    reputation: fc.constantFrom('standard', 'advanced'),
    antivirus: fc.boolean(),
    antispam: fc.oneof(
      fc.constant(false as const),
      fc.record({
        spam: fc.constantFrom('delete', 'quarantine'),
        probableSpam: fc.constantFrom('delete', 'quarantine', 'forward'),
      }),
    ),
  });

const estate: fc.Arbitrary<Estate> = fc
  .subarray(names)
  .chain((some) =>
    fc.record(
      { domains: fc.tuple(...some.map(domain)), refused: fc.subarray(['shop.example.test', 'mail.example.org']) },
      { requiredKeys: ['domains'] },
    ),
  );

/** Rows of one name, too. */
const untidyEstate: fc.Arbitrary<Estate> = fc.record({
  domains: fc.array(fc.constantFrom(...names, 'EXAMPLE.test.', 'bad name', '').chain(domain), { maxLength: 6 }),
});

/** What a form holds that no estate does: names alone, cells with mistakes. */
const enteredDomains: fc.Arbitrary<EnteredDomain[]> = fc.array(
  fc.oneof(
    fc.record({ domain: fc.string() }),
    fc.record({
      domain: fc.constantFrom(...names, 'bad name', ''),
      settings: fc
        .dictionary(fc.constantFrom(...Object.keys(emptyCells)), fc.string())
        .map((cells) => ({ ...emptyCells, ...cells })),
    }),
  ),
  { maxLength: 3 },
);

const scope = fc.constantFrom('domain', 'organization');

/** Answers every decision that is asked, with the side that `pick` says. */
function decideAll(of: Estate, senderScope: 'domain' | 'organization', pick: number): TmemsConfiguration {
  const { decisions } = mapSettings(of, { senderScope });
  const answers = decisions.map(({ id, sides }, index) => [id, sides[(pick + index) % sides.length]?.answer ?? '']);
  return mapSettings(of, { senderScope, answers: Object.fromEntries(answers) as Record<string, string> });
}

const canonical = (text: string): string => {
  const read = readEntry(text);
  return read.kind === 'ip' ? read.canonical : read.text;
};

/** What an issue or an undecided decision says about an entry. */
function isTold({ issues, decisions }: TmemsConfiguration, raw: string): boolean {
  const key = canonical(raw);
  const names = (text: unknown): boolean => typeof text === 'string' && canonical(text) === key;
  return (
    decisions.some(({ subject }) => names(subject)) ||
    issues.some(
      ({ at, params = {} }) =>
        names(at?.entry) || Object.values(params).some((value) => (Array.isArray(value) ? value.some(names) : false)),
    )
  );
}

const lists = [
  ['approvedSenders', 'approved'],
  ['blockedSenders', 'blocked'],
] as const;

const check = <T>(property: fc.IProperty<T> | fc.IPropertyWithHooks<T>): void => {
  fc.assert(property, { numRuns: 400 });
};

describe('nothing is lost', () => {
  test('every pair of domain and address comes out exactly once, or is told', () => {
    check(
      fc.property(estate, fc.nat(5), (of, pick) => {
        for (const result of [mapSettings(of), decideAll(of, 'domain', pick)]) {
          for (const { domain: name, approvedSenders, blockedSenders } of of.domains) {
            for (const [field, list] of lists) {
              for (const raw of field === 'approvedSenders' ? approvedSenders : blockedSenders) {
                if (readEntry(raw).kind !== 'address') continue;
                const recipients = name.startsWith('*.')
                  ? result.domains.filter(({ wildcard }) => wildcard === name).map((one) => one.name)
                  : [name];
                const counts = recipients.map(
                  (to) =>
                    result.senderFilter[list].filter((out) => out.sender === canonical(raw) && out.recipients === to)
                      .length,
                );
                if (counts.length === 0 || counts.some((count) => count !== 1)) {
                  expect(counts.every((count) => count === 0)).toBe(true);
                  expect(isTold(result, raw)).toBe(true);
                }
              }
            }
          }
        }
      }),
    );
  });

  test('for the organisation, every distinct address comes out exactly once, or is told', () => {
    check(
      fc.property(estate, fc.nat(5), (of, pick) => {
        for (const result of [mapSettings(of, { senderScope: 'organization' }), decideAll(of, 'organization', pick)]) {
          for (const [field, list] of lists) {
            const distinct = new Set(
              of.domains
                .flatMap((one) => one[field])
                .filter((raw) => readEntry(raw).kind === 'address')
                .map(canonical),
            );
            for (const sender of distinct) {
              const count = result.senderFilter[list].filter((out) => out.sender === sender).length;
              if (count !== 1) expect([count, isTold(result, sender)]).toEqual([0, true]);
            }
            expect(result.senderFilter[list].every(({ recipients }) => recipients === 'organization')).toBe(true);
          }
        }
      }),
    );
  });

  test('every distinct IP entry comes out at most once in all; one that does not is told', () => {
    check(
      fc.property(estate, scope, fc.nat(5), (of, senderScope, pick) => {
        for (const result of [mapSettings(of, { senderScope }), decideAll(of, senderScope, pick)]) {
          const out = [...result.ipReputation.approved, ...result.ipReputation.blocked].map(canonical);
          expect(new Set(out).size).toBe(out.length);
          for (const raw of of.domains.flatMap((one) => [...one.approvedSenders, ...one.blockedSenders])) {
            if (!out.includes(canonical(raw)) && readEntry(raw).kind === 'ip') expect(isTold(result, raw)).toBe(true);
          }
        }
      }),
    );
  });

  test('what TMEmS refuses, or nobody understands, is in no list and is told', () => {
    check(
      fc.property(untidyEstate, scope, (of, senderScope) => {
        const result = mapSettings(of, { senderScope });
        const out = [
          ...Object.values(result.senderFilter).flatMap((list) => list.map(({ sender }) => sender)),
          ...result.ipReputation.approved,
          ...result.ipReputation.blocked,
        ];
        expect(out.filter((text) => !['address', 'ip'].includes(readEntry(text).kind))).toEqual([]);
      }),
    );
  });
});

describe('nothing is invented', () => {
  test('every sender of the result stands in the estate, in that list, for that domain', () => {
    check(
      fc.property(untidyEstate, fc.nat(5), (of, pick) => {
        const result = decideAll(of, 'domain', pick);
        for (const [field, list] of lists) {
          const given = new Set(of.domains.flatMap((one) => one[field]).map(canonical));
          for (const { sender, recipients } of result.senderFilter[list]) {
            expect(given.has(sender)).toBe(true);
            expect(result.domains.some(({ name }) => name === recipients)).toBe(true);
          }
          for (const ip of result.ipReputation[list]) expect(given.has(canonical(ip))).toBe(true);
        }
      }),
    );
  });

  test('while a decision is open its entry is in no list, and an open level is null', () => {
    check(
      fc.property(untidyEstate, scope, (of, senderScope) => {
        const { decisions, ipReputation, senderFilter } = mapSettings(of, { senderScope });
        for (const { kind, subject, answer, sides } of decisions) {
          expect(answer).toBeNull();
          expect(sides.length).toBeGreaterThan(1);
          if (kind === 'qil') expect(ipReputation.qil).toBeNull();
          else if (kind === 'sender-approved-and-blocked') {
            const holders = new Set(sides.flatMap(({ domains }) => domains));
            for (const list of Object.values(senderFilter)) {
              expect(
                list.filter(
                  ({ sender, recipients }) =>
                    sender === subject && (senderScope === 'organization' || holders.has(recipients)),
                ),
              ).toEqual([]);
            }
          } else {
            expect(ipReputation.approved).not.toContain(subject);
            expect(ipReputation.blocked).not.toContain(subject);
          }
        }
      }),
    );
  });

  test('domains that agree leave nothing to decide', () => {
    check(
      fc.property(domain('example.test'), scope, (one, senderScope) => {
        const blockedSenders = one.blockedSenders.filter(
          (raw) => !one.approvedSenders.some((other) => canonical(other) === canonical(raw)),
        );
        const domains = ['example.test', 'example.org', 'hr.example.test'].map((name) => ({
          ...one,
          domain: name,
          blockedSenders,
        }));
        expect(mapSettings({ domains }, { senderScope }).decisions).toEqual([]);
      }),
    );
  });

  test('once every decision is answered, none is open and no answer is called unknown', () => {
    check(
      fc.property(untidyEstate, scope, fc.nat(5), (of, senderScope, pick) => {
        const { decisions, issues } = decideAll(of, senderScope, pick);
        expect(decisions.filter(({ answer }) => answer === null)).toEqual([]);
        expect(issues.filter(({ id }) => id === 'answer-unknown' || id === 'decision-unknown')).toEqual([]);
      }),
    );
  });
});

/** A result without its order: of domains, of entries, of what lists name. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sorted).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sorted(one)]));
}

describe('the result depends on the estate alone', () => {
  test('not on the order of its domains', () => {
    check(
      fc.property(
        untidyEstate.chain((of) =>
          fc.tuple(fc.constant(of), fc.shuffledSubarray([...of.domains], { minLength: of.domains.length })),
        ),
        scope,
        ([of, shuffled], senderScope) => {
          const decisions: Decisions = { senderScope };
          expect(sorted(mapSettings({ domains: shuffled }, decisions))).toEqual(sorted(mapSettings(of, decisions)));
        },
      ),
    );
  });

  test('repeating an entry changes nothing but an advice', () => {
    check(
      fc.property(estate, (of) => {
        const domains = of.domains.map((one) => ({
          ...one,
          approvedSenders: [...one.approvedSenders, ...one.approvedSenders],
          blockedSenders: [...one.blockedSenders, ...one.blockedSenders],
        }));
        const { issues: once, ...result } = mapSettings(of);
        const { issues: twice, ...again } = mapSettings({ ...of, domains });
        expect(again).toEqual(result);
        const others = (issues: typeof once) => issues.filter(({ id }) => id !== 'duplicate-entry');
        expect(others(twice)).toEqual(others(once));
      }),
    );
  });

  test('what is exported, read and mapped again is the same', () => {
    check(
      fc.property(estate, scope, fc.nat(5), enteredDomains, (of, senderScope, pick, entered) => {
        const { decisions } = mapSettings(of, { senderScope });
        const answers = Object.fromEntries(
          decisions.map(({ id, sides }) => [id, sides[pick % sides.length]?.answer ?? '']),
        );
        const chosen: Decisions = { senderScope, answers };
        const result = mapSettings(of, chosen);
        const read = readEstate(writeSettingsJson(of, chosen, result, entered));
        expect(read.issues).toEqual([]);
        expect(read.entered ?? []).toEqual(entered);
        expect(mapSettings(read.estate, read.decisions)).toEqual(result);
      }),
    );
  });
});

describe('taking over into the form', () => {
  const cellsRead = (form: readonly EnteredDomain[]): Estate =>
    readEstate({ domains: form.map(({ domain: name, settings }) => ({ domain: name, ...settings })) }).estate;

  /** A table as it is pasted: its cells part lists, so no entry holds a blank, and a name that is none is refused. */
  const pasted = untidyEstate.map(
    ({ domains }) => readEstate({ domains: domains.map((one) => ({ domain: one.domain, ...cellsOf(one) })) }).estate,
  );
  test('loses nothing: the form maps to what the table maps to', () => {
    check(
      fc.property(pasted, scope, (of, senderScope) => {
        const form = takeOver([], of.domains).domains;
        // Rows that were refused stay in the text; who maps the form says so.
        const refused = of.refused ?? [];
        const again = mapSettings({ ...cellsRead(form), refused }, { senderScope });
        expect(again).toEqual(mapSettings(of, { senderScope }));
      }),
    );
  });

  test('again changes nothing, and leaves no row of a name that came anew', () => {
    check(
      fc.property(pasted, pasted, (before, of) => {
        const once = takeOver(takeOver([], before.domains).domains, of.domains);
        expect(takeOver(once.domains, of.domains).domains).toEqual(once.domains);
        const incoming = new Set(of.domains.map((one) => keyOf(one.domain)));
        const stayed = before.domains.filter((one) => !incoming.has(keyOf(one.domain)));
        expect(once.domains).toHaveLength(stayed.length + of.domains.length);
        expect(once.added + once.replaced).toBe(incoming.size);
      }),
    );
  });
});

describe('no input crashes', () => {
  const anyDomain = fc.record(
    {
      domain: fc.oneof(fc.string(), fc.constantFrom(...names), fc.anything()),
      subdomains: fc.anything(),
      destinations: fc.oneof(fc.anything(), fc.array(fc.anything()), fc.string()),
      approvedSenders: fc.oneof(fc.anything(), fc.array(fc.string()), fc.string()),
      blocked_senders: fc.oneof(fc.anything(), fc.array(fc.string()), fc.string()),
      validRecipients: fc.oneof(fc.anything(), fc.boolean()),
      reputation: fc.oneof(fc.anything(), fc.constantFrom('標準', 'advanced')),
      antivirus: fc.oneof(fc.anything(), fc.boolean()),
      antispam: fc.oneof(
        fc.anything(),
        fc.constant(false),
        fc.record({ spam: fc.anything(), probableSpam: fc.anything() }),
      ),
    },
    { requiredKeys: [] },
  );

  test.each([
    ['anything', fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withMap: true })],
    ['anything for a domain', fc.record({ domains: fc.array(anyDomain), decisions: fc.anything() })],
    [
      'anything for what was entered',
      fc.record({
        domains: fc.constant([]),
        entered: fc.oneof(
          fc.anything(),
          fc.array(fc.oneof(fc.anything(), fc.record({ domain: fc.string(), settings: fc.anything() }))),
        ),
      }),
    ],
    ['any text', fc.string({ unit: 'binary' })],
    [
      'any text below a header',
      fc.string().map((text) => `domain,valid_recipients,reputation,antivirus,spam,probable_spam\n${text}`),
    ],
    ['any JSON', fc.json()],
  ])('%s', (_, input) => {
    check(
      fc.property(input, (given: unknown) => {
        const { estate: read, decisions, issues } = readEstate(given);
        const result = mapSettings(read, decisions);
        for (const { level } of [...issues, ...result.issues]) expect(['error', 'warning', 'advice']).toContain(level);
      }),
    );
  });

  test.each([['approvedSenders'], ['blockedSenders'], ['subdomains'], ['domain']] as const)(
    'any text as %s',
    (field) => {
      check(
        fc.property(
          fc.array(fc.oneof(fc.string(), fc.emailAddress(), fc.ipV6(), fc.ipV4Extended()), { minLength: 1 }),
          (texts) => {
            const one: CpfDomain = {
              domain: field === 'domain' ? (texts[0] ?? '') : '*.example.test',
              subdomains: field === 'subdomains' ? texts : ['shop'],
              destinations: [],
              approvedSenders: field === 'approvedSenders' ? texts : [],
              blockedSenders: field === 'blockedSenders' ? texts : [],
              validRecipients: true,
              reputation: 'standard',
              antivirus: true,
              antispam: false,
            };
            const result = mapSettings({ domains: [one] });
            if (field !== 'approvedSenders') return;
            for (const raw of texts) {
              const out = [
                ...result.senderFilter.approved.map(({ sender }) => sender),
                ...result.ipReputation.approved,
              ];
              expect(out.map(canonical).includes(canonical(raw)) || isTold(result, raw)).toBe(true);
            }
          },
        ),
      );
    },
  );
});
