import type { NamedText } from './saved-files.ts';

/** Keys that a reader presses together or alone, the same in every engine. */
export type Chord = 'Control+c' | 'Control+v' | 'Control+k' | 'Enter' | 'Space' | 'ArrowDown';

/** One page of one browser, as a reader uses it: what a journey needs, the same in every engine. Parts are found by CSS selectors. */
export interface Tab {
  /** Goes to an address; ends when its document is read. */
  open(address: string): Promise<void>;
  /** Runs a function in the page. It sees its arguments and nothing else of the test. */
  evaluate<R, A extends readonly unknown[]>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Ends once a part is in the document; `hidden`: once it is not, or is not seen. */
  waitFor(selector: string, state?: 'there' | 'hidden'): Promise<void>;
  /** Clicks the first part that the selector finds. */
  click(selector: string): Promise<void>;
  /** Chooses an option of a `<select>` by its value. */
  choose(selector: string, value: string): Promise<void>;
  /** Gives a file to an `<input type=file>`, as the reader's choice of one. */
  give(selector: string, file: NamedText): Promise<void>;
  /** Clicks what saves a file, and gives the file that was saved. */
  save(selector: string): Promise<NamedText>;
  /** Types at the end of a box, key by key. */
  type(selector: string, text: string): Promise<void>;
  /** Presses real keys where the part has the focus. */
  press(selector: string, chord: Chord): Promise<void>;
  /** Clicks what leaves the page; ends when the next document is read. */
  clickAway(selector: string): Promise<void>;
  /** Opens one more tab with the same storage. */
  another(address: string): Promise<Tab>;
}

/** A browser that has started. Each call gives a tab with empty storage. */
export interface EngineRun {
  freshTab(): Promise<Tab>;
  stop(): Promise<void>;
}
