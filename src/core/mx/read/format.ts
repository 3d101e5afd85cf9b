import type { Paste } from './paste.ts';
import type { RecordFormat } from './question.ts';

/** One notation that readers paste. */
export interface Format {
  readonly id: RecordFormat;
  /**
   * Takes the lines from `index` (from 0) that are in this notation.
   *
   * @returns how many lines it took; 0: the line is none of its own
   */
  take(paste: Paste, index: number): number;
}
