import type { LocalTime } from '../local-time.ts';
import { type Authority, authorityOf } from '../mx/authority.ts';
import type { DomainCheck, Verdict } from '../mx/check.ts';
import { givenAt } from '../mx/given-at.ts';

/** What the answers that were pasted for a window show of one of its domains. */
export interface Seen {
  readonly verdict: Verdict;
  /** When they were given; absent: not known. */
  readonly at?: LocalTime;
  /** Whether those who answered hold the zone: only then does `as-planned` count as done (hazard H22). */
  readonly authority: Authority;
  /** Name servers whose last outcome is a failure. */
  readonly silent: readonly string[];
}

/** `pasted`: when the answers were pasted. Nothing, where they show nothing of the domain. */
export function seenOf(
  check: DomainCheck | undefined,
  pasted: LocalTime | undefined,
  now: LocalTime,
): Seen | undefined {
  if (check === undefined || check.verdict === 'not-in-answer') return undefined;
  const at = momentOf(check, pasted, now);
  const { verdict, silent, answers } = check;
  return { verdict, silent, authority: authorityOf(answers), ...(at === undefined ? {} : { at }) };
}

/** An answer of a time to come is told as that: the oldest decides only among those that can be. */
function momentOf({ answers }: DomainCheck, pasted: LocalTime | undefined, now: LocalTime): LocalTime | undefined {
  const last = answers
    .flatMap(({ when }) => when ?? [])
    .toSorted()
    .at(-1);
  return last !== undefined && last > now ? last : givenAt(answers, pasted);
}
