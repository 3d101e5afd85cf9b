import type { Migration } from '../../core/migration/document.ts';
import type { GivenOwner } from '../../core/mx/read-shape.ts';

/** The migration with what the name servers said afterwards: each window keeps its own answer and its time, so that it can still be checked. */
export function withAnswer(
  now: Migration,
  windowId: string | undefined,
  answer: string,
  owners: readonly GivenOwner[],
  /** When it was pasted, `2026-11-30T22:05`; absent: the same answer as before. */
  at?: string,
): Migration {
  const answerOwners = owners.map((owner) => ({ ...owner }));
  if (windowId === undefined) return { ...now, mx: { ...now.mx, answer, answerOwners } };
  const answered = { answer, answerOwners, ...(at === undefined ? {} : { answeredAt: at }) };
  return { ...now, windows: now.windows.map((each) => (each.id === windowId ? { ...each, ...answered } : each)) };
}
