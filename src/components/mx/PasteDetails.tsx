import { ListedDomains } from './ListedDomains.tsx';
import type { Planner } from './planner.ts';
import { ReadAnswers } from './ReadQuestions.tsx';

/** What the paste does not say by itself: what was settled about it, and which domains there are at all. */
export function PasteDetails({ planner }: { planner: Planner }) {
  return (
    <>
      <ReadAnswers planner={planner} />
      <ListedDomains planner={planner} />
    </>
  );
}
