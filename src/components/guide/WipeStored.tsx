import { sharedWords as words } from '../../words/shared.ts';
import { UndoButton } from '../shared/UndoBar.tsx';
import { WipeAll } from '../shared/WipeAll.tsx';

/** Empties what the calculators keep in the browser, and takes that back. */
export default function WipeStored() {
  return (
    <div class="wipe-stored not-content">
      <p>{words.wipes}</p>
      <WipeAll /> <UndoButton />
    </div>
  );
}
