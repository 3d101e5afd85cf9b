import { sharedWords as words } from '../../words/shared.ts';

/** Asks for the page anew, where something of it did not come. */
export function ReloadButton() {
  return (
    <button
      type="button"
      class="text-button"
      onClick={() => {
        location.reload();
      }}
    >
      {words.reload}
    </button>
  );
}
