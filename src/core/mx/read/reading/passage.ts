import type { OwnerFrom } from '../../read-shape.ts';
import type { MxParts } from './mx-parts.ts';
import type { Question, RecordFormat } from './question.ts';

/** A record whose line does not name its owner: it belongs to its passage's domain, or to a name below it. */
export interface UnnamedRecord {
  readonly index: number;
  readonly count: number;
  readonly format: RecordFormat;
  /** What it stands in: lines of one list, one table, one JSON document. Another source is another passage. */
  readonly source: string;
  /** `@` and '' are the passage's domain itself, a single label a name below it. */
  readonly label: string;
  readonly parts: Omit<MxParts, 'domain'>;
  /** A line of zone text: its relative names, its exchange too, are completed by the owner. */
  readonly isOfZone?: boolean;
}

/** Whose the unnamed records of a passage are. */
export type PassageOwner =
  /** Nobody has said it yet. */
  | { readonly state: 'none' }
  | { readonly state: 'known'; readonly name: string; readonly from: Exclude<OwnerFrom, 'lines'> }
  /** The reader set the passage aside. */
  | { readonly state: 'aside' };

/** A stretch of text whose unnamed records belong to one domain, or to nobody ("Whose record it is" 1). */
export interface Passage {
  /** Where it begins and ends, from 1. */
  line: number;
  lastLine: number;
  readonly heading: string | undefined;
  owner: PassageOwner;
  suggested: string | undefined;
  readonly form: string | undefined;
  /** It began behind a line that nobody understands. */
  readonly isBehindUnread: boolean;
  /** The domain of the passage before. */
  readonly before: string | undefined;
  readonly unnamed: UnnamedRecord[];
  /** What its unnamed records stand in; they have one source. */
  source: string | undefined;
  /** Records whose lines name their owner, and those owners, each where another stands above. */
  named: number;
  readonly domains: string[];
  /** A line that begins like a record could not be read. */
  isDamaged: boolean;
  /** A command asked for several names: it names nobody. */
  readonly severalNames: readonly string[];
  /** A command asked one name of several servers: equal repetitions are one answer. */
  readonly repeats: boolean;
  /** Takes the records once the owner is known. */
  question: Question | undefined;
}

export function newPassage(line: number, more: Partial<Passage> = {}): Passage {
  return {
    ...{ line, lastLine: line, heading: undefined, owner: { state: 'none' }, suggested: undefined },
    ...{ form: undefined, isBehindUnread: false, before: undefined, unnamed: [], named: 0, isDamaged: false },
    ...{ source: undefined, domains: [], severalNames: [], repeats: false },
    question: undefined,
    ...more,
  };
}

/** Tells whether a passage holds records and nobody knows whose. */
export const lacksOwner = ({ unnamed, owner }: Passage): boolean => owner.state === 'none' && unnamed.length > 0;

/** The domain that a passage's unnamed records belong to, where it is known. */
export const domainOf = ({ owner }: Passage): string | undefined => (owner.state === 'known' ? owner.name : undefined);

/** Tells whether no record was seen in a passage yet. */
export const isEmpty = ({ unnamed, named }: Passage): boolean => unnamed.length + named === 0;
