import type { SourceId } from './sources.ts';

/**
 * One fact of the vendor: the value that the core computes with, and the words that a page shows.
 * Words in Japanese keep the source's hedges (「程度」「予定」「等」).
 */
export interface Fact<V extends string | number = string | number> {
  /** Row of the fact ledger (`M6`), or of the vendor evidence (`VE 2.1`). */
  readonly fact: string;
  readonly value: V;
  readonly unit?: 'hour' | 'day' | 'month' | 'second' | 'date' | 'preference';
  /** The words of the page, exactly as the source has them. */
  readonly ja: string;
  readonly source: SourceId;
  /** The day on which the source was last compared; the copy that was read may be older. */
  readonly verifiedOn: string;
}
