import { readName } from '../dns/name.ts';
import { recordClass, recordType } from '../dns/record-type.ts';
import type { MxReading, ReadOptions } from './read-shape.ts';
import { dig } from './read/dig.ts';
import { isNoise } from './read/dig-short.ts';
import { finish } from './read/finish.ts';
import { formats } from './read/formats.ts';
import { route53 } from './read/route53.ts';
import { nameFault } from './read/mx-parts.ts';
import { suspect } from './read/suspects.ts';
import { takeBareCommand, takePrompt } from './read/prompt.ts';
import { namedLine, type NamedLine } from './read/headings.ts';
import { splitLines } from './read/lines.ts';
import { lacksOwner } from './read/passages.ts';
import { readIssue } from './read/rules.ts';
import { splitStates, type SplitText } from './read/states.ts';
import { Paste } from './read/paste.ts';

/**
 * Reads MX records from what a reader pasted: zone text, answers of `dig`, `host`, `nslookup` and `Resolve-DnsName`, the
 * guide's notation, CSV, Route 53's JSON, and mixtures of them. Never throws on any text.
 *
 * @param options.origin the first `$ORIGIN` of zone text, and the owner of lines that name none
 * @returns records, each once; what each question got; what became of each line; and issues, each with its line
 */
export function readMx(text: string, options: ReadOptions = {}): MxReading {
  const origin = options.origin?.trim() ?? '';
  const given = origin === '' ? undefined : readName(origin);
  const owners = options.owners ?? [];
  const lines = splitLines(text);
  const split = splitStates(lines);
  if (split !== undefined) {
    const chosen = options.state === undefined ? undefined : split.of(options.state);
    return chosen === undefined
      ? refuseStates(lines, split)
      : readMx(chosen.join('\n'), { ...options, state: undefined });
  }
  const paste = takeText(lines, given?.ok === true ? given.name : undefined);
  if (given?.ok === false) paste.tell(nameFault(given, { field: 'origin' }, false));
  // One name cannot be that of several texts: it is then none's.
  const wanting = paste.textsOfGivenOrigin.size + paste.passages.filter(lacksOwner).length;
  return wanting > 1 && paste.textsOfGivenOrigin.size > 0
    ? finish(takeText(lines, undefined), owners)
    : finish(paste, owners);
}

/** Two states in one text: nothing of it is read until the reader says which is published now. */
function refuseStates(lines: readonly string[], { states, of }: SplitText): MxReading {
  const readings = states.map((state) => readMx((of(state) ?? []).join('\n')));
  const domains = readings.flatMap(({ records, incomplete }) => [
    ...records.map(({ domain }) => domain),
    ...incomplete,
  ]);
  const [first] = readings;
  return {
    ...{ format: first?.format ?? 'unknown', records: [], answers: [], zones: {}, passages: [] },
    incomplete: [...new Set(domains)],
    lines: lines.map(() => 'passed'),
    states,
    issues: [readIssue('two-states', { states })],
  };
}

function takeText(lines: readonly string[], origin: string | undefined): Paste {
  const paste = new Paste(lines, origin);
  paste.namesStandBelow = namesStandBelow(lines);
  let index = 0;
  while (index < paste.lines.length) index += takeLines(paste, index);
  return paste;
}

/** The text begins with records that name no owner and ends with a name ("Whose record it is" 5). */
function namesStandBelow(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '')?.trim() ?? '';
  const last = lines.findLast((line) => line.trim() !== '')?.trim() ?? '';
  return /^(?:MX\s+)?\d{1,5}\s+[^\s.]+\.\S*$/i.test(first) && namedLine(last)?.isHeading === true;
}

/** Gives a line to the first format that takes it; a line that none takes is passed over. */
function takeLines(paste: Paste, index: number): number {
  followFile(paste, index);
  if (paste.trimmed(index) === '') return paste.passNoise(index);
  const { length } = paste.lines[index] as string;
  if (length > LONGEST_LINE) {
    const taken = route53.take(paste, index);
    if (taken > 0) return taken;
    paste.refuse('zone', index, undefined, readIssue('line-too-long', { characters: length }, { line: index + 1 }));
    return 1;
  }
  if (takePrompt(paste, index)) return paste.passNoise(index);
  for (const format of isComment(paste, index) ? [dig] : formats) {
    const taken = format.take(paste, index);
    if (taken > 0) return taken;
  }
  if (takeBareCommand(paste, index)) return paste.passNoise(index);
  if (isComment(paste, index)) {
    if (!mayNameOwner(paste, index)) return paste.passNoise(index);
    endOwnership(paste, index);
    return 1;
  }
  if (TOOL_REMARK.test(paste.trimmed(index))) return paste.passNoise(index);
  suspect(paste, index);
  forgetOwner(paste, paste.lines[index] as string);
  endOwnership(paste, index);
  // What stands below another day is another answer, be it of the same domain.
  if (DAY.test(paste.trimmed(index)) && !paste.question.zoneText.sure) paste.ask('text', index);
  return 1;
}

/** A day, and perhaps a time, alone on its line. */
const DAY = /^\D{0,3}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?(?:時点|現在|\D{0,3})$/u;

/** What `dnscmd` says around its records. */
const TOOL_REMARK = /^(?:Returned records:|Command completed successfully\.?)$/i;

/** What `grep` found in another file is another text. */
function followFile(paste: Paste, index: number): void {
  const file = paste.files[index];
  if (file === undefined || file === paste.file) return;
  paste.file = file;
  paste.forgetZone();
  paste.ask('text', index);
}

/** Of zone text and `dig`; only `dig`'s own comments mean something. In a table `;` may part the cells. */
function isComment(paste: Paste, index: number): boolean {
  return paste.trimmed(index).startsWith(';') && paste.table?.delimiter !== ';';
}

/** Longer than any record; JSON alone stands in longer lines. */
const LONGEST_LINE = 65_535;

/** A comment among records that name no owner may be the heading of those below; in zone text comments name nobody. */
function mayNameOwner(paste: Paste, index: number): boolean {
  const { passage, question } = paste;
  const isZone = question.zoneText.sure || (question.tool === 'dig' && question.dig.status !== undefined);
  if (isZone || passage.named > 0) return false;
  const line = paste.trimmed(index);
  return namedLine(line) !== undefined || (passage.unnamed.length > 0 && /^;(?!;)/.test(line) && /[\p{L}]/u.test(line));
}

/** What stands below a line that nobody understood may be another domain's ("Whose record it is" 1, 2). */
function endOwnership(paste: Paste, index: number): void {
  const line = paste.trimmed(index);
  if (beginsLikeRecord(line)) {
    const at = { line: index + 1 };
    if (paste.passage.unnamed.length > 0 || paste.passage.owner !== undefined) {
      paste.refuse('dig-short', index, undefined, readIssue('record-not-understood', { text: line.slice(0, 200) }, at));
    }
    return;
  }
  const { unnamed, owner } = paste.passage;
  // A ruler or the fence of a code block between a heading and its answer parts nothing.
  if (owner !== undefined && unnamed.length === 0 && paste.passage.named === 0 && isNoise(line)) return;
  const named = namedLine(line);
  if (mayBeItsHost(paste, line, named)) paste.damagePassage(index);
  paste.endOwnership(index, {
    heading: line,
    ...(named === undefined ? {} : { suggested: named.name, form: named.form }),
  });
}

/** Right below its records, a line that ends in a host of the passage's domain, or in a name with its final dot, was one of them. */
function mayBeItsHost({ passage }: Paste, line: string, named: NamedLine | undefined): boolean {
  const { owner, unnamed } = passage;
  if (owner === undefined || unnamed.length === 0 || line.length > 400) return false;
  if (named?.name.endsWith(`.${owner}`) === true) return true;
  return (
    /\s[a-z0-9_-][a-z0-9._-]*\.[a-z0-9-]+\.$/i.test(line) ||
    /^\W{0,8}MX\s+(?!for\b|of\b|records?\b)\S+\s+[^\s.]+\.\S+$/i.test(line)
  );
}

/** A preference and something behind it, or `MX` and something that may be a host. */
function beginsLikeRecord(line: string): boolean {
  const start = line.slice(0, 80);
  return (
    /^[^\w#]{0,8}(?:\d{1,5}(?:\s+[\w<(*.?-]|$)|MX[\s:=]+(?:\d|@|[\w-]{1,63}\.\w|[\w-]{1,63}\s+\d))/i.test(start) &&
    !/^\W{0,8}\d{1,5}[.)]\s/.test(start)
  );
}

/** A line that nobody understood may have named an owner: lines that begin with a blank must not get the one before. */
function forgetOwner({ zone }: Paste, line: string): void {
  if (/^\s/.test(line)) return;
  if (zone.owner !== undefined) zone.owner = 'unknown';
  // Words that hold no class and no type are no damaged record: what stands below them may be of another zone.
  const words = line.split(/[\s;]+/);
  if (words.some((word) => recordClass(word) !== undefined || recordType(word) !== undefined)) return;
  zone.origin = undefined;
  zone.originShown = false;
  zone.label = undefined;
}
