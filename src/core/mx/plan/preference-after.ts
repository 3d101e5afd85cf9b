import { mx } from '../../../facts/mx.ts';
import type { Issue } from '../../issue.ts';
import { planIssue } from '../rules.ts';
import { GREATEST_PREFERENCE } from './stage.ts';

/** A place strictly below a preference, with the issue where there is little room or none. */
export type PlaceBelow =
  | { readonly preference: number; readonly issues: readonly Issue[] }
  | { readonly preference: undefined; readonly issues: readonly Issue[] };

/**
 * Finds the place of a record that is to be tried last: a step below the greatest preference (fact T6: 30 → 50), or
 * what is left of it.
 */
export function placeBelow(domain: string, greatest: number): PlaceBelow {
  if (greatest >= GREATEST_PREFERENCE) {
    return {
      preference: undefined,
      issues: [planIssue('no-room-below', { domain, preference: greatest }, { domain })],
    };
  }
  const wanted = greatest + mx.testStageGap.value;
  if (wanted <= GREATEST_PREFERENCE) return { preference: wanted, issues: [] };
  return {
    preference: GREATEST_PREFERENCE,
    issues: [planIssue('little-room-below', { domain, preference: GREATEST_PREFERENCE }, { domain })],
  };
}
