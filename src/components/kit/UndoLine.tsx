import type { ComponentChildren } from 'preact';
import { sharedWords as words } from '../../words/shared.ts';

interface Props {
  /** What was done: 「入力を空にしました(124行)」. Empty: nothing is shown, and the place for it still listens. */
  readonly said: ComponentChildren;
  readonly label?: string;
  readonly onUndo: () => void;
}

/** Says what was done, with its way back, until the next act; it stands in for "are you sure". */
export function UndoLine({ said, label = words.undo, onUndo }: Props) {
  const empty = said === undefined || said === null || said === false || said === '';
  return (
    <div class={`calc-undo ${empty ? 'empty' : ''}`}>
      <p role="status">{said}</p>
      {!empty && (
        <button type="button" class="text-button screen-only" onClick={onUndo}>
          {label}
        </button>
      )}
    </div>
  );
}
