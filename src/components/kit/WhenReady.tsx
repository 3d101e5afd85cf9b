import type { ComponentChildren } from 'preact';

interface Props {
  /** What the reader has to do first, as a sentence; absent: the control can act. */
  readonly waitsFor: string | undefined;
  readonly children: ComponentChildren;
}

/** A control that can act, or in its place what it waits for: a dead button tells nobody why it is dead. */
export function WhenReady({ waitsFor, children }: Props) {
  return waitsFor === undefined ? <>{children}</> : <span class="calc-hint">{waitsFor}</span>;
}
