import { readDuration } from '../../core/dns/ttl.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';

/** What is wrong with a typed TTL, in words; an empty box is no mistake. */
export const ttlProblem = (typed: string): string | undefined =>
  typed.trim() !== '' && readDuration(typed) === undefined ? words.notSeconds : undefined;
