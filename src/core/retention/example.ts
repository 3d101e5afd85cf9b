import type { RetentionFacts } from './types.ts';

/** What the calculator shows until the reader enters a date: MX changed in time, everything still to be deleted. */
export const exampleFacts: RetentionFacts = {
  today: '2024-04-02',
  mxChangedOn: '2024-03-08',
  oldTtl: 3600,
  mailStoppedOn: '2024-03-11',
  gracePeriodEndsOn: '2024-04-30',
};
