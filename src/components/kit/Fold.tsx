import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { sharedWords as words } from '../../words/shared.ts';

interface Props {
  readonly id?: string;
  readonly name: ComponentChildren;
  /** What is known of the part while it is closed. */
  readonly facts?: ComponentChildren;
  /** Opened from outside: by what it holds, or by going on. The reader may close it again. */
  readonly open?: boolean;
  /** `row`: a station or part that has had its turn, one row between hairlines; `link`: further fields. */
  readonly look?: 'row' | 'link';
  readonly class?: string;
  /** A function is called only once the part is open: for what is heavy to draw. */
  readonly children: ComponentChildren | (() => ComponentChildren);
}

/** A part that folds to one row. It folds by the reader alone, never under the cursor. */
export function Fold({ id, name, facts, open = false, look = 'link', class: more = '', children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const [opened, setOpened] = useState(open);
  // It may have been opened before the page came alive.
  useEffect(() => {
    setOpened((now) => now || (details.current?.open ?? false));
  }, []);
  useEffect(() => {
    if (open) setOpened(true);
  }, [open]);
  return (
    <details
      ref={details}
      class={`calc-fold ${look} ${more}`}
      open={opened}
      {...(id === undefined ? {} : { id })}
      onToggle={(event) => {
        setOpened(event.currentTarget.open);
      }}
    >
      <summary>
        <span class="calc-fold-name">{name}</span>
        {facts !== undefined && <span class="calc-aside">{facts}</span>}
        {look === 'row' && <Opens />}
      </summary>
      {typeof children === 'function' ? opened && children() : children}
    </details>
  );
}

/** 「開く」 or 「閉じる」: the browser tells the state, the words follow it by style. */
function Opens() {
  return (
    <span class="calc-opens" aria-hidden="true">
      <span class="when-closed">{words.open}</span>
      <span class="when-open">{words.close}</span>
    </span>
  );
}
