import '../../styles/controls.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { sharedWords as words } from '../../words/shared.ts';

/** How an act ended; `unmade`: what it should act on could not be made, as where a script does not come. */
export type Outcome = 'done' | 'failed' | 'unmade';

interface Props {
  readonly label: string;
  /** What the act is of, for the button's accessible name. */
  readonly subject: string;
  readonly class: string;
  readonly act: () => Promise<Outcome>;
  readonly done: string;
  readonly failed: string;
  readonly children?: ComponentChildren;
}

/** A button whose act may fail: beside it stands quietly, for every reader, how it ended. */
export function ActButton({ label, subject, class: className, act, done, failed, children }: Props) {
  const [outcome, setOutcome] = useState<Outcome>();
  const says = { done, failed, unmade: words.unmade };
  return (
    <span class="act">
      <button
        type="button"
        class={`button ${className}`}
        aria-label={`${label}: ${subject}`}
        onClick={() => void act().then(setOutcome)}
      >
        {label}
      </button>
      <span class={`outcome ${outcome === 'done' ? 'done' : 'failed'}`} role="status">
        {outcome && says[outcome]}
      </span>
      {children}
    </span>
  );
}
