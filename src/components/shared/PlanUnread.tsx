import { sharedWords as words } from '../../words/shared.ts';
import { ReloadButton } from './ReloadButton.tsx';

/** Says that the planner's domains and TTLs could not be read here, so that nobody takes their absence for an answer. */
export function PlanUnread() {
  return (
    <p class="issue-note error" role="alert">
      {words.planUnread} <ReloadButton />
    </p>
  );
}
