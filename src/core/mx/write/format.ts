import type { MxRecord } from '../../dns/mx-record.ts';
import type { Change } from '../plan/types.ts';
import type { Comments } from './comments.ts';

export interface WrittenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** One domain of a file: its whole record set before and after, and the zone that holds it. */
export interface DomainToWrite {
  readonly domain: string;
  readonly zone: string;
  readonly before: readonly MxRecord[];
  readonly after: readonly MxRecord[];
  readonly changes: readonly Change[];
  /** Seconds that the new set is published with: one for the set (RFC 2181 §5.2). Absent where nobody knows it. */
  readonly ttl: number | undefined;
}

/** What a writer gets: the domains that change and can be written, in the plan's order. */
export interface ToWrite {
  /** The stem of the file names. */
  readonly name: string;
  readonly domains: readonly DomainToWrite[];
  /** Domains that change and stand in no file of this format: the file says so. */
  readonly leftOut: readonly string[];
  readonly comments: Comments;
  readonly originAs: 'directive' | 'comment';
}

/** One format. It only words what it is given; which domains it gets, and with which TTL, is decided before. */
export interface Format {
  /**
   * What the format asks of a TTL: `optional`: a missing one is left out; `needed`: the published one or the reader's;
   * `published`: the one that stands in DNS now, for the set is deleted by it.
   */
  readonly ttl: 'optional' | 'needed' | 'published';
  readonly namesZone: boolean;
  readonly write: (toWrite: ToWrite) => readonly WrittenFile[];
}
