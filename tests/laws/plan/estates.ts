/** Estates of any kind for the laws of the plan: domains, records, what is known of TTLs, windows, times, operators, answers. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parseLocalTime, type LocalTime } from '../../../src/core/local-time.ts';
import { planBook, type PlanBook } from '../../../src/core/plan/plan-book.ts';
import { migrationOf, type PlanCase } from '../../unit/plan/plan-case.ts';

export const TMEMS = 'example.in.tmems-jp.trendmicro.com';
const names = ['example.test', 'tokyo.example.test', 'osaka.example.test', 'care.example', 'shop.care.example'];
export const zones = ['example.test', 'care.example'];

const sets = [
  '10 cpf.example.net, 30 mail1.example.test',
  '10 cpf.example.net, 30 mail1.example.test, 30 mail2.example.test',
  '10 cpf2.example.net, 20 gw.care.example, 40 backup.example.com',
  '10 cpf.example.net',
  '10 mail1.example.test',
  '10 backup.example.com',
] as const;

/** Now and then one is not known: were it often, hardly a window would have moments. */
const ttl = fc.oneof(
  { weight: 15, arbitrary: fc.constantFrom('published 300', 'published 3600', 'published 86400', 'published 604800') },
  { weight: 1, arbitrary: fc.constant('cached 120') },
);
const domain = fc.record({ set: fc.constantFrom(...sets), ttl });

const times = ['2026-11-30T22:00', '2026-12-03T22:00', '2026-12-07T22:00', '2026-12-28T22:00', '2027-12-29T01:30'];
const time = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...times) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const lastDay = fc.constantFrom('2026-11-29', '2026-12-04', '2026-12-25', '2028-01-31', undefined);
const answer = fc.constantFrom('yes' as const, 'no' as const, undefined);
const system = fc.constantFrom('bind', 'windows', 'route53', 'other', '', undefined);

const stagesOf = {
  1: ['lower-ttl', 'test-tmems', 'switch-to-tmems'],
  2: ['stop-cpf'],
  3: ['test-tmems', 'switch-to-tmems'],
} as const;

export interface Estate {
  readonly case: PlanCase;
  readonly text: string;
}

/** Lines of a zone show published TTLs, lines of a resolver's answer what is left in its cache. */
function textOf(domains: readonly (readonly [string, { readonly set: string; readonly ttl: string }])[]): string {
  const lines = (kind: string) =>
    domains.flatMap(([name, { set, ttl: said }]) => {
      const [from = '', seconds = ''] = said.split(' ');
      if (from !== kind) return [];
      return set.split(', ').map((one) => `${name}. ${seconds} IN MX ${one}.`);
    });
  const cached = lines('cached');
  return [
    'example.test. 3600 IN SOA ns1.example.test. hostmaster.example.test. 1 7200 3600 1209600 3600',
    ...lines('published'),
    ...(cached.length === 0 ? [] : ['', '$ dig example.test MX +noall +answer', ...cached]),
    '',
  ].join('\n');
}

export const estate: fc.Arbitrary<Estate> = fc
  .record({
    way: fc.constantFrom(1 as const, 2 as const, 3 as const),
    domains: fc.array(domain, { minLength: names.length, maxLength: names.length }),
    /** How many windows a stage has, and which of them each domain is in (0: none). */
    places: fc.array(fc.constantFrom(1, 1, 1, 1, 2, 2, 2, 0), { minLength: names.length, maxLength: names.length }),
    times: fc.array(time, { minLength: 6, maxLength: 6 }),
    lastDays: fc.array(lastDay, { minLength: 6, maxLength: 6 }),
    answers: fc.record({ 'internal-dns': answer, 'spf-mx': answer, 'mta-sts': answer, dane: answer }),
    systems: fc.tuple(system, system),
    deleted: fc.boolean(),
    keepDirect: fc.boolean(),
    spf: fc.boolean(),
    inOrder: fc.boolean(),
  })
  .map(({ way, domains, places, times: drawn, inOrder, lastDays, ...more }): Estate => {
    const { answers, systems, deleted, keepDirect, spf } = more;
    // Half of the estates are planned stage by stage; the others are not.
    const at = inOrder ? drawn.toSorted() : drawn;
    const placed = names.map(
      (name, index) => [name, domains[index] ?? { set: sets[0], ttl: 'published 300' }] as const,
    );
    const windows = stagesOf[way].flatMap((stage, row) =>
      [1, 2].flatMap((place) => {
        const held = names.filter((_, index) => places[index] === place);
        const slot = row * 2 + place - 1;
        const [changeAt, lastWayBackOn] = [at[slot], lastDays[slot]];
        if (held.length === 0) return [];
        return [
          {
            ...{ name: `${stage} ${String(place)}`, stage, domains: held },
            ...(changeAt === undefined ? {} : { changeAt }),
            ...(lastWayBackOn === undefined ? {} : { lastWayBackOn }),
          },
        ];
      }),
    );
    const operators = zones.flatMap((zone, index) => {
      const kind = systems[index];
      return kind === undefined
        ? []
        : [[zone, { name: kind === 'other' ? '係' : '', contact: '', system: kind }] as const];
    });
    const said = Object.entries(answers).filter(([, one]) => one !== undefined) as [string, 'yes' | 'no'][];
    return {
      case: {
        title: '',
        now: '2026-11-28T10:00' as LocalTime,
        way,
        roles: {
          ...{ 'cpf.example.net': 'cpf', 'cpf2.example.net': 'cpf', 'mail1.example.test': 'interscan' },
          ...{ 'mail2.example.test': 'interscan', 'gw.care.example': 'interscan', 'backup.example.com': 'other' },
        },
        ...{ tmems: TMEMS, newTtl: '300', keepDirectRecords: keepDirect, cpfDomainsDeleted: deleted },
        ...{ zoneNames: zones.join('\n'), windows },
        plan: { estate: Object.fromEntries(said), operators: Object.fromEntries(operators) },
      },
      text: `${textOf(placed)}${spf ? 'example.test. 3600 IN TXT "v=spf1 mx -all"\n' : ''}`,
    };
  });

export const bookOf = ({ case: given, text }: Estate): PlanBook => planBook(migrationOf(given, text), given.now);

/** The golden plans are estates, too. */
export function goldenEstate(name: string): Estate {
  const read = (file: string) => readFileSync(new URL(`../../golden/plan/${name}/${file}`, import.meta.url), 'utf8');
  return { case: JSON.parse(read('plan.json')) as PlanCase, text: read('records.txt') };
}

export const moment = (text: string): LocalTime => {
  const time = parseLocalTime(text);
  if (time === undefined) throw new Error(`${text} is no moment`);
  return time;
};
