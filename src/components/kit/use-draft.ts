import { useState } from 'preact/hooks';
import { drafts } from '../../store/drafts.ts';

/**
 * A text that is typed now and taken later: it outlives a fold, a reload and another page of this tab.
 *
 * @param id of the field, on all pages
 * @param over what stands there, or what is asked: once that is another, the draft is gone
 * @param initial what the field shows without a draft
 * @returns the text; what sets it; what lets it go, once it is taken
 */
export function useDraft(
  id: string,
  over = '',
  initial = over,
): readonly [text: string, set: (text: string) => void, drop: () => void] {
  const [, drawAnew] = useState(0);
  const write = (text: string | undefined) => {
    drafts.write(id, text === undefined || text === initial ? undefined : { text, over });
    drawAnew((now) => now + 1);
  };
  return [
    drafts.read(id, over)?.text ?? initial,
    write,
    () => {
      write(undefined);
    },
  ];
}
