import type { Fact } from './fact.ts';

const guide = { source: 'ka-0014205', verifiedOn: '2026-11-24' } as const;

const afterLicence = { source: 'ka-0009638', verifiedOn: '2026-11-27' } as const;

/** What TMEmS does after its licence ends (vendor evidence 8.5): days of grace, then days without mail and without login, then removal. */
export const tmemsPeriods = {
  grace: { fact: 'VE 8.5', value: 30, unit: 'day', ja: '30日', ...afterLicence },
  blocked: { fact: 'VE 8.5', value: 30, unit: 'day', ja: '30日', ...afterLicence },
} as const satisfies Record<string, Fact>;

/** Figures of what CPF keeps. */
export const retention = {
  /** D6, Q3. */
  serviceEnd: { fact: 'D6', value: '2024-03-31', unit: 'date', ja: '2024年3月31日', ...guide },
  /** D6. */
  endToBulkDeletion: { fact: 'D6', value: 3, unit: 'month', ja: '3か月後', ...guide },
  /** D6: 31 March and three months have no exact day; the day is this site's reckoning. */
  bulkDeletion: {
    fact: 'D6',
    value: '2024-06-30',
    unit: 'date',
    ja: '2024年6月末ごろ(予定)',
    source: 'ours',
    verifiedOn: '2026-11-24',
  },
  /** D3. */
  logs: { fact: 'D3', value: 30, unit: 'day', ja: '過去30日間', ...guide },
  /** D1, D2: counted from the end of the activation code's grace period. */
  graceToArmed: { fact: 'D2', value: 40, unit: 'day', ja: '40日後', ...guide },
} as const satisfies Record<string, Fact>;
