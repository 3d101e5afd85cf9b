import type { ComponentChildren } from 'preact';
import { StateMark, type State } from './StateMark.tsx';

/** A sign and its word. What needs the reader is bold and red; what was answered in part is bold, neither red nor green. */
export function Verdict({ state, children }: { state: State; children: ComponentChildren }) {
  return (
    <span class={`calc-verdict ${state}`}>
      <StateMark state={state} /> {children}
    </span>
  );
}

/** The square of a change window: filled for the chosen one, empty for another. The word beside it says which. */
export function WindowMark({ chosen }: { chosen: boolean }) {
  return (
    <svg class="calc-window-mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <rect
        x="1"
        y="1"
        width="10"
        height="10"
        fill={chosen ? 'var(--tonight)' : 'none'}
        stroke={chosen ? 'var(--tonight)' : 'var(--control)'}
        stroke-width="1.5"
      />
    </svg>
  );
}
