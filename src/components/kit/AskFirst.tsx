import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  /** What the button does, and the name of what it asks. */
  readonly label: string;
  readonly class?: string;
  readonly disabled?: boolean;
  /** What will go; absent: nothing worth asking for, and it is done at once. */
  readonly question?: string | undefined;
  /** What can be done before, such as saving a file. */
  readonly offer?: ComponentChildren;
  readonly yes: string;
  readonly no: string;
  /** The button is pressed anew: what was said of the last time goes. */
  readonly onPress?: () => void;
  readonly onYes: () => void;
}

/** A button that asks before something goes. The focus goes to the question, and back to the button. */
export function AskFirst({ label, class: kind = 'button small', disabled, question, offer, yes, no, ...on }: Props) {
  const [asks, setAsks] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const [hasAsked, setHasAsked] = useState(false);
  useEffect(() => {
    if (hasAsked) (group.current ?? button.current)?.focus();
  }, [asks, hasAsked]);
  const turn = (to: boolean) => {
    setAsks(to);
    setHasAsked(true);
  };
  if (!asks || question === undefined) {
    return (
      <button
        type="button"
        class={kind}
        disabled={disabled}
        ref={button}
        onClick={() => {
          on.onPress?.();
          if (question === undefined) on.onYes();
          else turn(true);
        }}
      >
        {label}
      </button>
    );
  }
  return (
    <div class="ask-first" role="group" aria-label={label} tabIndex={-1} ref={group}>
      <p>{question}</p>
      {offer}{' '}
      <button
        type="button"
        class="button small"
        onClick={() => {
          turn(false);
          on.onYes();
        }}
      >
        {yes}
      </button>{' '}
      <button
        type="button"
        class="button small"
        onClick={() => {
          turn(false);
        }}
      >
        {no}
      </button>
    </div>
  );
}
