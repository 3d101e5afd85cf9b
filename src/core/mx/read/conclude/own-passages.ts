import { NULL_EXCHANGE } from '../../../dns/mx-record.ts';
import { readName } from '../../../dns/name.ts';
import { groupBy } from '../../../group-by.ts';
import type { GivenOwner, MxPassage } from '../../read-shape.ts';
import { namedLine } from '../reading/headings.ts';
import { domainOf, isEmpty, lacksOwner, type Passage, type PassageOwner } from '../reading/passage.ts';
import type { Reading } from '../reading/reading.ts';
import { readIssue } from '../rules.ts';

/**
 * Gives each unnamed record its owner, or refuses it: what the passage names, else what the reader said of it, else the one name that
 * the reader gave, where one passage alone lacks its owner.
 *
 * @returns the domains that passages without an owner suggest: where they have records of their own, these may not be all
 */
export function ownPassages(reading: Reading, answers: readonly GivenOwner[]): ReadonlySet<string> {
  const passages = reading.passages.all.filter((passage) => passage.unnamed.length > 0 || passage.isDamaged);
  if (namesStandBelow(reading.text.pasted)) suggestNamesBelow(passages);
  answerPassages(reading, passages, answers);
  const lacking = passages.filter(lacksOwner);
  const [only] = lacking;
  if (
    only &&
    lacking.length === 1 &&
    reading.givenOrigin !== undefined &&
    reading.found.textsOfGivenOrigin.size === 0
  ) {
    only.owner = { state: 'known', name: reading.givenOrigin, from: 'given' };
  }
  const doubted = new Set<string>();
  for (const passage of passages) {
    if (lacksOwner(passage)) {
      refusePassage(reading, passage);
      if (passage.suggested !== undefined) doubted.add(passage.suggested);
    } else if (passage.owner.state === 'known') takePassage(reading, passage, passage.owner.name);
  }
  return doubted;
}

/** The text begins with records that name no owner and ends with a name ("Whose record it is" 5). */
function namesStandBelow(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '')?.trim() ?? '';
  const last = lines.findLast((line) => line.trim() !== '')?.trim() ?? '';
  return /^(?:MX\s+)?\d{1,5}\s+[^\s.]+\.\S*$/i.test(first) && namedLine(last)?.isHeading === true;
}

/** Names below their answers are suggestions only ("Whose record it is" 5). */
function suggestNamesBelow(passages: readonly Passage[]): void {
  for (const passage of passages) {
    if (passage.owner.state !== 'known' || passage.owner.from !== 'heading') continue;
    passage.suggested ??= passage.owner.name;
    passage.owner = { state: 'none' };
  }
}

/**
 * An answer holds where its passage still reads so, else where exactly one does ("Whose record it is" 10). Passages that read alike at one
 * line, as those of a JSON document do, take as many answers as they are, in their order, or none.
 */
function answerPassages(reading: Reading, passages: readonly Passage[], answers: readonly GivenOwner[]): void {
  if (answers.length === 0) return;
  const byText = new Map<string, Passage[]>();
  for (const passage of passages)
    for (const text of textsOf(reading, passage)) {
      const alike = byText.get(text);
      if (alike === undefined) byText.set(text, [passage]);
      else alike.push(passage);
    }
  for (const given of groupBy(answers, ({ line, text }) => `${line} ${text.trim()}`).values()) {
    const [{ line, text } = { line: 0, text: '' }] = given;
    const alike = byText.get(text.trim()) ?? [];
    const there = alike.filter((passage) => passage.line === line);
    const [only, ...others] = there.length === 0 ? alike : there;
    if (only === undefined) continue;
    if (others.length === 0) for (const { owner } of given) answerPassage(only, owner);
    else if (there.length === given.length)
      for (const [place, passage] of there.entries()) answerPassage(passage, given[place]?.owner ?? '');
  }
}

/** The reader says whose a passage is, or sets it aside; what it says itself stays. */
function answerPassage(passage: Passage, owner: string): void {
  if (passage.owner.state === 'known' && passage.owner.from !== 'given') return;
  passage.owner = ownerGiven(owner.trim()) ?? passage.owner;
}

/** What the reader said of a passage: its owner, or, with '', that it is set aside; `undefined` where it is no name. */
function ownerGiven(text: string): PassageOwner | undefined {
  if (text === '') return { state: 'aside' };
  const reading = readName(text);
  return reading.ok && reading.name !== NULL_EXCHANGE
    ? { state: 'known', name: reading.name, from: 'given' }
    : undefined;
}

/** What a passage reads, as it was pasted: its first line, and all of its lines. */
function textsOf(reading: Reading, { line, lastLine }: Passage): ReadonlySet<string> {
  const lines = reading.text.pasted.slice(line - 1, lastLine).map((each) => each.trim());
  return new Set([lines[0] ?? '', lines.join('\n')]);
}

function refusePassage(reading: Reading, passage: Passage): void {
  const { unnamed, line, severalNames, domains, before, isBehindUnread } = passage;
  const first = (unnamed[0]?.index ?? line - 1) + 1;
  for (const { index, format, count } of unnamed) reading.refuseLines(format, index, count);
  // They may be further records of a domain that its lines name.
  for (const name of [...severalNames, ...domains]) reading.holdBack(name);
  // Its records may belong to the domain above, whose set is then not whole.
  if (isBehindUnread && before !== undefined) reading.holdBack(before);
  const relative = unnamed.find(({ isOfZone }) => isOfZone);
  const issue =
    relative === undefined
      ? readIssue('needs-owner', { records: unnamed.length }, { line: first })
      : readIssue('needs-origin', { name: relative.label === '' ? '@' : relative.label }, { line: first });
  reading.tell(issue);
}

function takePassage(reading: Reading, passage: Passage, owner: string): void {
  const question = passage.question ?? reading.open('text', passage.line - 1);
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
      reading.holdBack(domain);
      reading.refuseLines(format, index, count);
      const records = passage.unnamed.length;
      reading.tell(readIssue('answers-run-together', { records }, { line: index + 1, domain }));
    } else if (before === undefined || isRepeated || isOfZone === true) {
      reading.take({ index, count, question, format }, { ...parts, exchange, domain }, 'whole');
    } else reading.read(format, index, count);
    seen.set(`${domain} ${exchange.toLowerCase()}`, parts.preference);
  }
  if (passage.isDamaged) reading.holdBack(owner);
}

/** The passages that hold MX, as they are told. */
export function toldPassages(reading: Reading): MxPassage[] {
  return reading.passages.all
    .filter((passage) => !isEmpty(passage) || passage.isDamaged)
    .map((passage) => {
      const { line, lastLine, heading, unnamed, named, suggested, form } = passage;
      return {
        line,
        lastLine,
        ...(heading === undefined ? {} : { heading }),
        records: unnamed.length + named,
        ...(suggested === undefined ? {} : { suggested }),
        ...(form === undefined ? {} : { form }),
        owner: domainOf(passage) ?? null,
        ownerFrom: toldFrom(passage),
      };
    });
}

function toldFrom({ owner, unnamed, named }: Passage): MxPassage['ownerFrom'] {
  if (owner.state === 'known') return owner.from;
  if (owner.state === 'aside') return 'given';
  return unnamed.length === 0 && named > 0 ? 'lines' : null;
}
