import type { LocalTime } from '../local-time.ts';

/** When answers were given, on the reader's wall clock: the oldest of what they say themselves, and of when they were pasted. Undefined: not known. */
export function givenAt(
  answers: readonly { readonly when?: LocalTime }[],
  pasted: LocalTime | undefined,
): LocalTime | undefined {
  const [first] = answers.flatMap(({ when }) => when ?? []).toSorted();
  return first !== undefined && (pasted === undefined || first < pasted) ? first : pasted;
}
