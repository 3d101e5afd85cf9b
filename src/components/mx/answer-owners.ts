import { type NamedPassage, withOwners } from '../../core/mx/session/owner-questions.ts';
import { ownerWords as words } from '../../words/mx/owner-questions.ts';
import type { Planner } from './planner.ts';

/** Keeps whose records some passages of the paste hold. */
export const answerOwners =
  ({ change }: Pick<Planner, 'change'>) =>
  (named: readonly Pick<NamedPassage, 'passage' | 'owner'>[]): void => {
    change(words.step, (now) => ({
      ...now,
      mx: { ...now.mx, owners: withOwners(now.mx.owners, named).map((owner) => ({ ...owner })) },
    }));
  };
