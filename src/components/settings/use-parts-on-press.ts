import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Loading, useParts } from '../shared/use-parts.ts';

interface Options {
  /** Whether the parts are needed without a press. */
  readonly wanted: boolean;
  /** Whether what `root` shows is an example: what was pressed in one is never done to what is the reader's own. */
  readonly isExample: boolean;
}

/**
 * Parts that draw what stands in `root`, as `useParts` fetches them; also once something is pressed in the example that the server has drawn
 * there. That stays as pressed until the parts have drawn the example anew, alike; then the same is done to it.
 */
export function usePartsOnPress<Parts>(
  root: RefObject<HTMLElement>,
  { wanted, isExample }: Options,
  load: () => Promise<Parts>,
): Loading<Parts> {
  /** Places among what can be pressed, in the order of pressing. */
  const pressedRef = useRef(new Set<number>());
  const [isPressed, setPressed] = useState(false);
  const loading = useParts(wanted || isPressed, load);
  const isDrawn = isExample && !loading.parts;
  useLayoutEffect(() => {
    const drawn = root.current;
    if (!isDrawn || !drawn) return undefined;
    const pressed = pressedRef.current;
    const note = ({ target }: Event) => {
      const at = pressable(drawn).findIndex((one) => one === target);
      if (at === -1) return;
      pressed.delete(at);
      pressed.add(at);
      setPressed(true);
    };
    drawn.addEventListener('click', note);
    // What was chosen before the calculator lived is told by this alone.
    drawn.addEventListener('change', note);
    return () => {
      drawn.removeEventListener('click', note);
      drawn.removeEventListener('change', note);
    };
  }, [root, isDrawn]);
  useLayoutEffect(() => {
    if (isDrawn) return;
    const again = isExample ? [...pressedRef.current] : [];
    pressedRef.current.clear();
    const all = pressable(root.current);
    for (const at of again) {
      // What had the focus went away with the drawing.
      if (document.activeElement === document.body) all[at]?.focus();
      all[at]?.click();
    }
  }, [root, isDrawn, isExample]);
  return loading;
}

const pressable = (root: Element | null): HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>('input, button') ?? []),
];
