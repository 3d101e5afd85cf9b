import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface Props {
  readonly value: string;
  /** Of a list box without a label around it. */
  readonly label?: string;
  readonly onChoose: (value: string) => void;
  /** Its options. */
  readonly children: ComponentChildren;
}

/**
 * A list box whose answer takes the question away. Keys that go through its choices answer nothing yet, since the first choice would
 * be taken on the way to the third: what they stop at is taken by Enter, or when the list box is left.
 */
export function ListBox({ value, label, onChoose, children }: Props) {
  const [shown, setShown] = useState<string>();
  // Read by events of one turn, before anything is drawn anew.
  const stoppedAtRef = useRef<string>();
  const isByKeyRef = useRef(false);
  const stopAt = (at: string | undefined) => {
    stoppedAtRef.current = at;
    setShown(at);
  };
  const take = () => {
    const at = stoppedAtRef.current;
    stopAt(undefined);
    if (at !== undefined && at !== value) onChoose(at);
  };
  return (
    <select
      {...(label === undefined ? {} : { 'aria-label': label })}
      value={shown ?? value}
      onPointerDown={() => {
        isByKeyRef.current = false;
      }}
      onKeyDown={({ key }) => {
        isByKeyRef.current = true;
        if (key === 'Enter') take();
        if (key === 'Escape') stopAt(undefined);
      }}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        if (isByKeyRef.current) stopAt(chosen);
        else onChoose(chosen);
      }}
      onBlur={() => {
        isByKeyRef.current = false;
        // The focus first arrives where it goes: the question goes away with its answer.
        setTimeout(take);
      }}
    >
      {children}
    </select>
  );
}
