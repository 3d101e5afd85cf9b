import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export interface More {
  /** So many are shown; they never become fewer while the list stands. */
  readonly shown: number;
  readonly rest: number;
  /** Goes to the `ref` of each item: the first new one gets the focus. */
  readonly refOf: (index: number) => ((element: HTMLElement | null) => void) | null;
  readonly showMore: () => void;
}

/**
 * Shows the first of many, and more when asked. The button that was pressed may go; the first new item then gets the focus, so that it
 * never falls to the page.
 */
export function useMore(total: number, first: number, step = Infinity): More {
  const [{ shown, firstNew }, setState] = useState({ shown: first, firstNew: -1 });
  return {
    shown,
    rest: Math.max(0, total - shown),
    refOf: (index) => (index === firstNew ? focusOn : null),
    showMore: () => {
      setState({ shown: shown + step, firstNew: shown });
    },
  };
}

function focusOn(element: HTMLElement | null): void {
  if (!element) return;
  element.tabIndex = -1;
  element.focus();
}

/** The button that shows more; nothing where nothing is left. */
export function MoreButton({ more, label }: { more: More; label: string }) {
  if (more.rest === 0) return null;
  return (
    <button type="button" class="text-button screen-only" onClick={more.showMore}>
      {label}
    </button>
  );
}

interface Props<T> {
  readonly items: readonly T[];
  /** So many stand open. */
  readonly first: number;
  /** So many come with each wish for more; absent: all. */
  readonly step?: number;
  /** So many are drawn for paper; absent: all. */
  readonly drawn?: number;
  readonly label: (rest: number) => string;
  readonly keyOf: (item: T, index: number) => string;
  readonly draw: (item: T, index: number) => ComponentChildren;
  readonly class?: string;
}

/** A list that shows its first items and, when asked, more; what is not shown yet stands on paper. */
export function ShowMore<T>({ items, first, step, drawn = Infinity, label, keyOf, draw, class: name = '' }: Props<T>) {
  const more = useMore(items.length, first, step);
  return (
    <>
      <ul class={name}>
        {items.slice(0, Math.max(more.shown, drawn)).map((item, index) => (
          <li key={keyOf(item, index)} ref={more.refOf(index)} class={index < more.shown ? '' : 'print-only'}>
            {draw(item, index)}
          </li>
        ))}
      </ul>
      <MoreButton more={more} label={label(more.rest)} />
    </>
  );
}
