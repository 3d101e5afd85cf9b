import type { Listener } from './listener.ts';
import type { Reading } from './reading.ts';

/** Reads one notation in one text, with a state of its own; what it understands it says to the reading. Lines are counted from 0. */
export interface Session extends Listener {
  /**
   * Takes the lines from `index` that are in this notation.
   *
   * @returns how many lines it took; 0: the line is none of its own
   */
  take(index: number): number;
  /** The same for what can be nothing else, not even blank, a prompt or a comment: asked before any session is. */
  takeSure?(index: number): number;
  /** The same for what only resembles the notation: asked where no session takes the line. */
  takeUnsure?(index: number): number;
  /** What was typed at a prompt `>` of the tool's own; tells whether it was that. */
  takeTyped?(index: number, typed: string): boolean;
}

/** One notation that readers paste. */
export interface Format {
  /** Its lines begin with `;`, where other notations have comments. */
  readonly readsComments?: boolean;
  /** Its lines may be longer than any record. */
  readonly readsLongLines?: boolean;
  /** Begins to read one text. */
  readonly open: (reading: Reading) => Session;
}
