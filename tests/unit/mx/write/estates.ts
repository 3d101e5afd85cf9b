import fc from 'fast-check';
import type { MxRecord } from '../../../../src/core/dns/mx-record.ts';
import type { PlanRequest, Stage } from '../../../../src/core/mx/plan/types.ts';
import type { Zones } from '../../../../src/core/mx/write/zones.ts';

/** What one company publishes: its domains with their MX records, and the zones that hold them. */
export interface Estate {
  readonly records: readonly MxRecord[];
  readonly zones: Zones;
}

export const tmems = 'example.in.tmems-jp.trendmicro.com';
const servers = {
  cpf: ['cpf1.example.net', 'cpf2.example.net'],
  interscan: ['mail1.one.test', 'mail2.one.test'],
  tmems,
};

/** Every domain of an estate, with its zone: the apex, names below it, a wildcard. */
export const zones: Zones = {
  'one.test': 'one.test',
  'sales.one.test': 'one.test',
  '*.branch.one.test': 'one.test',
  'two.test': 'two.test',
  'a.b.two.test': 'two.test',
  'xn--eckwd4c7c.test': 'xn--eckwd4c7c.test',
};

interface Data {
  readonly preference: number;
  readonly exchange: string;
}

/** Every exchange that one of those zones holds. */
export const ownHosts: Readonly<Record<string, readonly string[]>> = {
  'one.test': servers.interscan,
  'two.test': ['relay.two.test'],
};

const data: fc.Arbitrary<Data> = fc.record({
  preference: fc.constantFrom(0, 1, 10, 20, 30, 65_514, 65_515, 65_534, 65_535),
  exchange: fc.constantFrom(...servers.cpf, ...servers.interscan, tmems, 'backup.example.org', 'relay.two.test'),
});
const set = fc.record({
  data: fc.oneof<fc.MaybeWeightedArbitrary<readonly Data[]>[]>(
    {
      weight: 9,
      arbitrary: fc.uniqueArray(data, { minLength: 1, maxLength: 4, selector: (each) => JSON.stringify(each) }),
    },
    { weight: 1, arbitrary: fc.constant([{ preference: 0, exchange: '.' }]) },
  ),
  ttl: fc.constantFrom(600, 3600, 86_400),
});

export const estates: fc.Arbitrary<Estate> = fc
  .tuple(fc.subarray(Object.keys(zones), { minLength: 1 }), fc.array(set, { minLength: 6, maxLength: 6 }))
  .map(([domains, sets]) => ({
    records: domains.flatMap((domain, index) =>
      (sets[index]?.data ?? []).map((each) => ({ domain, ...each, ttl: sets[index]?.ttl ?? 0 })),
    ),
    zones,
  }));

/** The request of a stage for an estate, while CPF still serves. */
export const requestFor = (stage: Stage, current: readonly MxRecord[]): PlanRequest => ({
  stage,
  current,
  servers,
  today: '2024-03-01',
  keepDirectRecords: true,
  ttl: 300,
});
