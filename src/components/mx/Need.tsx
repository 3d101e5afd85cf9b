import type { ComponentChildren } from 'preact';
import { StateMark } from '../kit/StateMark.tsx';

interface Props {
  readonly id?: string;
  readonly title: ComponentChildren;
  /** One sentence, and what it is about. */
  readonly what?: ComponentChildren;
  /** The control that settles it. */
  readonly children?: ComponentChildren;
  /** Controls of the same kind, side by side under both. */
  readonly below?: ComponentChildren;
}

/** One thing that the reader has to settle: the question, and beside it the control that settles it. */
export function Need({ id, title, what, children, below }: Props) {
  return (
    <div class="calc-need" role="group" {...(id === undefined ? {} : { id })}>
      <div class="calc-need-what">
        <p class="calc-need-title">
          <StateMark state="needs" /> <b>{title}</b>
        </p>
        {what}
      </div>
      <div class="calc-need-control">{children}</div>
      {below !== undefined && <div class="calc-need-below">{below}</div>}
    </div>
  );
}
