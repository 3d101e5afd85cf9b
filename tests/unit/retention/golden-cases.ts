import { readFileSync, readdirSync } from 'node:fs';
import type { HoldingId, MilestoneId, RetentionFacts } from '../../../src/core/retention/types.ts';

/** One reviewed case: what is known, and what must come out, in the words of a timetable. */
export interface GoldenCase {
  readonly title: string;
  readonly facts: RetentionFacts;
  readonly milestones: Partial<Record<MilestoneId, string>>;
  readonly holdings: Record<HoldingId, string>;
  readonly actions: readonly string[];
  readonly issues: readonly string[];
}

export const goldenFolder = new URL('../../golden/retention/', import.meta.url);

/** Every folder of the golden cases, by number. */
export const goldenCases: readonly (readonly [name: string, GoldenCase])[] = readdirSync(goldenFolder)
  .toSorted()
  .map((name) => [name, JSON.parse(readFileSync(new URL(`${name}/case.json`, goldenFolder), 'utf8')) as GoldenCase]);
