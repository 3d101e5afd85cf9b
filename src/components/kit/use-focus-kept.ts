import { useEffect } from 'preact/hooks';
import type { RefObject } from 'preact';
import { focusHeading } from './Stations.tsx';

/**
 * Keeps the focus within a calculator: where the control that had it goes away, as a question does once it is answered, the heading of
 * the section that held it takes the focus, which else would fall to the page.
 */
export function useFocusKept(root: RefObject<HTMLElement>): void {
  useEffect(() => {
    const calculator = root.current;
    if (!calculator) return;
    let last: Element | undefined;
    let places: readonly Element[] = [];
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      last = target;
      places = sectionsAround(target);
    };
    const keep = () => {
      if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
      last = undefined;
      const heading = places.find((place) => place.isConnected)?.getAttribute('aria-labelledby');
      if (heading !== null && heading !== undefined) focusHeading(heading);
    };
    const watcher = new MutationObserver(keep);
    watcher.observe(calculator, { childList: true, subtree: true });
    calculator.addEventListener('focusin', remember);
    return () => {
      watcher.disconnect();
      calculator.removeEventListener('focusin', remember);
    };
  }, [root]);
}

/** The labelled sections that hold an element, the nearest first. */
function sectionsAround(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (
    let at = element.closest('section[aria-labelledby]');
    at;
    at = at.parentElement?.closest('section[aria-labelledby]') ?? null
  )
    found.push(at);
  return found;
}
