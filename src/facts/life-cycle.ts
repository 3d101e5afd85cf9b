import type { Fact } from './fact.ts';

/** Days and months in the life of the products (vendor evidence 5). */
export const lifeCycle = {
  /** No exact day was seen. */
  interscanEnd: {
    fact: 'VE 5',
    value: '2025-03',
    unit: 'month',
    ja: '2025年3月末',
    source: 'ka-0011060',
    verifiedOn: '2026-11-24',
  },
  /** How long the vendor's online help says that a change of DNS takes: less than M6. */
  helpPropagation: {
    fact: 'VE 2.2',
    value: 48,
    unit: 'hour',
    ja: '最大48時間',
    source: 'cegp-configuring-domain',
    verifiedOn: '2026-11-24',
  },
  quarantine: {
    fact: 'VE 2.3',
    value: 30,
    unit: 'day',
    ja: '30日',
    source: 'quarantine',
    verifiedOn: '2026-11-24',
  },
  /** The day on which firewall ranges were added to the Japanese site. */
  japanRangesAdded: {
    fact: 'VE 2.1',
    value: '2024-08-21',
    unit: 'date',
    ja: '2024年8月21日',
    source: '000296568',
    verifiedOn: '2026-11-24',
  },
} as const satisfies Record<string, Fact>;
