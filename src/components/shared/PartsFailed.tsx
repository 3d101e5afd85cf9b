import { sharedWords as words } from '../../words/shared.ts';
import { ReloadButton } from './ReloadButton.tsx';
import type { Loading } from './use-parts.ts';

/** Says that the parts which the reader's own input needs could not be fetched, and offers to fetch them again. */
export function PartsFailed({ loading: { failed, again } }: { loading: Loading<unknown> }) {
  if (!failed) return null;
  return (
    <p class="issue-note error" role="alert">
      {words.partsFailed}{' '}
      <button type="button" class="text-button" onClick={again}>
        {words.scriptAgain}
      </button>{' '}
      <ReloadButton />
    </p>
  );
}
