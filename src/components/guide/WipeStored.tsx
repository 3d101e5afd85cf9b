import { sharedWords as words } from '../../words/shared.ts';
import { UndoButton, WipeButton } from '../shared/UndoBar.tsx';

/** Empties what the calculators keep in the browser, and takes that back. */
export default function WipeStored() {
  return (
    <div class="wipe-stored not-content">
      <p>{words.wipes}</p>
      <WipeButton /> <UndoButton />
    </div>
  );
}
