import { sharedWords as words } from '../../words/shared.ts';

/** Says that the planner's domains and TTLs could not be read here, so that nobody takes their absence for an answer. */
export function PlanUnread() {
  return (
    <p class="issue-note error" role="alert">
      {words.planUnread}{' '}
      <button
        type="button"
        class="text-button"
        onClick={() => {
          location.reload();
        }}
      >
        {words.reload}
      </button>
    </p>
  );
}
