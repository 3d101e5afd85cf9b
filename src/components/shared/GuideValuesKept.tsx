import { useEffect } from 'preact/hooks';
import type { Migration } from '../../core/migration/document.ts';
import type { MxReading } from '../../core/mx/read-shape.ts';
import { readNames } from '../../core/mx/session/entered-names.ts';
import { guideValues } from '../../core/plan/guide-values.ts';
import { keepGuideValues } from '../../store/guide-values.ts';

/** How long the reader has to pause, in milliseconds. */
const PAUSE = 300;

interface Props {
  readonly migration: Migration;
  /** Of just this plan; absent while it is made. */
  readonly reading: MxReading | undefined;
  /** ISO calendar date. */
  readonly today: string;
}

/** Keeps what the guide's pages show of a plan, once the reader pauses. It draws nothing. */
export function GuideValuesKept({ migration, reading, today }: Props) {
  useEffect(() => {
    if (!reading) return;
    const keep = () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
      keepGuideValues(migration, guideValues({ migration, reading, today, readNames }));
    };
    const timer = setTimeout(keep, PAUSE);
    // The next page may be one that shows them.
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
    };
  }, [migration, reading, today]);
  return null;
}
