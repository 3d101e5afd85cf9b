import type { Fact } from './fact.ts';

const guide = { source: 'ka-0014205', verifiedOn: '2026-11-24' } as const;

/** Figures of the MX change. */
export const mx = {
  /** M6: how long a change of MX takes to reach the name servers of the Internet. */
  propagation: { fact: 'M6', value: 72, unit: 'hour', ja: '通常最大で72時間程度', ...guide },
  /** T6's example: 30 → 50. Figures are examples (M5). */
  testStageGap: { fact: 'T6', value: 20, unit: 'preference', ja: '20', ...guide },
  /** Above this TTL it pays to lower it first. Ours: no source gives a figure. */
  longTtl: { fact: 'H9', value: 3600, unit: 'second', ja: '3600秒', source: 'ours', verifiedOn: '2026-11-24' },
} as const satisfies Record<string, Fact>;
