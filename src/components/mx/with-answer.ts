import type { Migration } from '../../core/migration/document.ts';
import type { GivenOwner } from '../../core/mx/read-shape.ts';

/** The migration with what the name servers said afterwards: each window keeps its own answer, so that it can still be checked. */
export function withAnswer(
  now: Migration,
  windowId: string | undefined,
  answer: string,
  owners: readonly GivenOwner[],
): Migration {
  const answerOwners = owners.map((owner) => ({ ...owner }));
  if (windowId === undefined) return { ...now, mx: { ...now.mx, answer, answerOwners } };
  return {
    ...now,
    windows: now.windows.map((each) => (each.id === windowId ? { ...each, answer, answerOwners } : each)),
  };
}
