import type { EnteredNames } from '../../core/mx/session/entered-names.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';

/** What is wrong with a box for one host, in words. */
export function oneHostProblem({ names, refused }: EnteredNames): string | undefined {
  const [first] = refused;
  if (first) return words.notAHost(first.text);
  return names.length > 1 ? words.oneHost : undefined;
}
