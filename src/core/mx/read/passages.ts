import { NULL_EXCHANGE } from '../../dns/mx-record.ts';
import { readName } from '../../dns/name.ts';
import type { MxPassage, GivenOwner } from '../read-shape.ts';
import { takeMx, type MxParts } from './mx-parts.ts';
import type { Paste } from './paste.ts';
import type { Question, RecordFormat } from './question.ts';
import { readIssue } from './rules.ts';

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

/** A stretch of text whose unnamed records belong to one domain, or to nobody ("Whose record it is" 1). */
export interface PassageDraft {
  /** Where it begins and ends, from 1. */
  line: number;
  lastLine: number;
  heading: string | undefined;
  owner: string | undefined;
  ownerFrom: MxPassage['ownerFrom'];
  suggested: string | undefined;
  form: string | undefined;
  /** It began behind a line that nobody understands. */
  readonly isBehindUnread: boolean;
  /** The domain of the passage before. */
  readonly before: string | undefined;
  readonly unnamed: UnnamedRecord[];
  /** What its unnamed records stand in; they have one source. */
  source: string | undefined;
  /** Records whose lines name their owner, and those owners. */
  named: number;
  readonly domains: Set<string>;
  /** A line that begins like a record could not be read. */
  isDamaged: boolean;
  /** A command asked for several names: it names nobody. */
  severalNames: readonly string[];
  /** A command asked one name of several servers: equal repetitions are one answer. */
  repeats: boolean;
  setAside: boolean;
  /** Takes the records once the owner is known. */
  question: Question | undefined;
}

export function newPassage(line: number, more: Partial<PassageDraft> = {}): PassageDraft {
  return {
    ...{ line, lastLine: line, heading: undefined, owner: undefined, ownerFrom: null, suggested: undefined },
    ...{ form: undefined, isBehindUnread: false, before: undefined, unnamed: [], named: 0, isDamaged: false },
    ...{
      source: undefined,
      domains: new Set<string>(),
      severalNames: [],
      repeats: false,
      setAside: false,
      question: undefined,
    },
    ...more,
  };
}

/** Tells whether a passage holds records and nobody knows whose. */
export const lacksOwner = ({ unnamed, owner, setAside }: PassageDraft): boolean =>
  owner === undefined && !setAside && unnamed.length > 0;

/**
 * Gives each unnamed record its owner, or refuses it: what the passage names, else what the reader said of it, else the one name that
 * the reader gave, where one passage alone lacks its owner.
 */
export function ownPassages(paste: Paste, answers: readonly GivenOwner[]): void {
  const passages = paste.passages.filter((passage) => passage.unnamed.length > 0 || passage.isDamaged);
  if (paste.namesStandBelow) suggestNamesBelow(passages);
  answerPassages(paste, passages, answers);
  const lacking = passages.filter(lacksOwner);
  const [only] = lacking;
  if (only && lacking.length === 1 && paste.givenOrigin !== undefined && paste.textsOfGivenOrigin.size === 0) {
    only.owner = paste.givenOrigin;
    only.ownerFrom = 'given';
  }
  for (const passage of passages) {
    if (passage.setAside) continue;
    if (lacksOwner(passage)) refusePassage(paste, passage);
    else if (passage.owner !== undefined) takePassage(paste, passage, passage.owner);
  }
}

/** Names below their answers are suggestions only ("Whose record it is" 5). */
function suggestNamesBelow(passages: readonly PassageDraft[]): void {
  for (const passage of passages) {
    if (passage.ownerFrom !== 'heading') continue;
    passage.suggested ??= passage.owner;
    passage.owner = undefined;
    passage.ownerFrom = null;
  }
}

/** An answer holds where its passage still reads so, else where exactly one does ("Whose record it is" 10). */
function answerPassages(paste: Paste, passages: readonly PassageDraft[], answers: readonly GivenOwner[]): void {
  for (const { line, text, owner } of answers) {
    const reads = (passage: PassageDraft) => textsOf(paste, passage).includes(text.trim());
    const there = passages.find((passage) => passage.line === line && reads(passage));
    const alike = passages.filter(reads);
    const passage = there ?? (alike.length === 1 ? alike[0] : undefined);
    if (passage === undefined || (passage.owner !== undefined && passage.ownerFrom !== 'given')) continue;
    const name = owner.trim();
    if (name === '') {
      passage.setAside = true;
      passage.ownerFrom = 'given';
      continue;
    }
    const reading = readName(name);
    if (!reading.ok || reading.name === NULL_EXCHANGE) continue;
    passage.owner = reading.name;
    passage.ownerFrom = 'given';
  }
}

/** What a passage reads, as it was pasted: its first line, and all of its lines. */
function textsOf(paste: Paste, { line, lastLine }: PassageDraft): readonly string[] {
  const lines = paste.pasted.slice(line - 1, lastLine).map((each) => each.trim());
  return [lines[0] ?? '', lines.join('\n')];
}

function refusePassage(paste: Paste, passage: PassageDraft): void {
  const { unnamed, line, severalNames, domains, before, isBehindUnread } = passage;
  const first = (unnamed[0]?.index ?? line - 1) + 1;
  for (const { index, format, count } of unnamed) paste.refuseLines(format, index, count);
  // They may be further records of a domain that its lines name.
  for (const name of [...severalNames, ...domains]) paste.incomplete.add(name);
  // Its records may belong to the domain above, whose set is then not whole.
  if (isBehindUnread && before !== undefined) paste.incomplete.add(before);
  // Or to the one that the line above it names.
  if (passage.suggested !== undefined) paste.suggestedOfUnowned.add(passage.suggested);
  const relative = unnamed.find(({ isOfZone }) => isOfZone);
  const issue =
    relative === undefined
      ? readIssue('needs-owner', { records: unnamed.length }, { line: first })
      : readIssue('needs-origin', { name: relative.label === '' ? '@' : relative.label }, { line: first });
  paste.tell(issue);
}

function takePassage(paste: Paste, passage: PassageDraft, owner: string): void {
  const question = passage.question ?? paste.open('text', passage.line - 1);
  const seen = new Map<string, string>();
  let isRunTogether = false;
  for (const { index, count, format, label, parts, isOfZone } of passage.unnamed) {
    const domain = label === '' || label === '@' ? owner : `${label.toLowerCase()}.${owner}`;
    // `@` is the domain itself, `mail1.@` a host below it.
    const exchange = parts.exchange.replace(/(^|\.)@$/, `$1${owner}.`);
    const before = seen.get(`${domain} ${exchange.toLowerCase()}`);
    const isRepeated = isOfZone !== true && before !== undefined && (before !== parts.preference || !passage.repeats);
    if (isRepeated && !isRunTogether) {
      isRunTogether = true;
      paste.incomplete.add(domain);
      paste.refuseLines(format, index, count);
      const records = passage.unnamed.length;
      paste.tell(readIssue('answers-run-together', { records }, { line: index + 1, domain }));
    } else if (before === undefined || isRepeated || isOfZone === true) {
      takeMx(paste, { index, count, question, format }, { ...parts, exchange, domain }, 'whole');
    } else paste.read(format, index, count);
    seen.set(`${domain} ${exchange.toLowerCase()}`, parts.preference);
  }
  if (passage.isDamaged) paste.incomplete.add(owner);
}

/** The passages that hold MX, as they are told. */
export function toldPassages(paste: Paste): MxPassage[] {
  return paste.passages
    .filter(({ unnamed, named, isDamaged }) => unnamed.length + named > 0 || isDamaged)
    .map(({ line, lastLine, heading, unnamed, named, suggested, form, owner, ownerFrom }) => ({
      line,
      lastLine,
      ...(heading === undefined ? {} : { heading }),
      records: unnamed.length + named,
      ...(suggested === undefined ? {} : { suggested }),
      ...(form === undefined ? {} : { form }),
      owner: owner ?? null,
      ownerFrom: ownerFrom ?? (unnamed.length === 0 && named > 0 ? 'lines' : null),
    }));
}
