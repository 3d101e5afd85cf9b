import type { LocalTime } from '../local-time.ts';
import { type Authority, authorityOf } from '../mx/authority.ts';
import type { DomainCheck, Verdict } from '../mx/check.ts';

/** What the answers that were pasted for a window show of one of its domains. */
export interface Seen {
  readonly verdict: Verdict;
  /** When they were given; absent: not known. */
  readonly at?: LocalTime;
  /** Whether those who answered hold the zone: only then does `as-planned` count as done (hazard H22). */
  readonly authority: Authority;
}

/** `pasted`: when the answers were pasted. Nothing, where they show nothing of the domain. */
export function seenOf(
  check: DomainCheck | undefined,
  pasted: LocalTime | undefined,
  now: LocalTime,
): Seen | undefined {
  if (check === undefined || check.verdict === 'not-in-answer') return undefined;
  const at = momentOf(check, pasted, now);
  return { verdict: check.verdict, authority: authorityOf(check.answers), ...(at === undefined ? {} : { at }) };
}

/** As the answers say themselves, else when they were pasted. The oldest decides, or one of a time to come. */
function momentOf({ answers }: DomainCheck, pasted: LocalTime | undefined, now: LocalTime): LocalTime | undefined {
  const told = answers.flatMap(({ when }) => when ?? []).toSorted();
  const last = told.at(-1);
  if (last !== undefined && last > now) return last;
  const [first] = told;
  return first !== undefined && (pasted === undefined || first < pasted) ? first : pasted;
}
