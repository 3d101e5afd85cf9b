import { askedName, serverName } from './asking.ts';
import { noteBeside } from './beside.ts';
import type { Format } from './format.ts';
import { namedLine } from './headings.ts';
import type { Paste } from './paste.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Question } from './question.ts';
import { readIssue } from './rules.ts';
import { readHeader } from './table.ts';

/** `10 mail1.example.test.`, and with `+identify` the server behind it. */
const RECORD = /^(\d{1,10})\s+(\S+(?:\s(?!\s*from server )\s*\S+)*)(?:\s+from server (\S+) in \d+ ms\.?)?$/;
/** `10 host`, `MX 10 host`, with or without a bullet: a record that names no owner. */
const UNNAMED = /^(?:[-*・•●■]\s*)?(?:MX[\s:]+)?\d{1,5}\s+(?:\.|[^\s.]+\.\S*)$/i;
const NAME_INSIDE = /^[^\s.]+\.[^\s]*[^\s.]\.?$/;

/** What `dig +short` prints: the owner stands in the prompt above, or the reader names it. */
export const digShort: Format = {
  id: 'dig-short',
  take(paste, index) {
    const line = paste.trimmed(index);
    if (isRecord(paste, line)) return takeRecord(paste, index, line);
    return takeEcho(paste, index, line) || takeBeside(paste, index, line) ? 1 : 0;
  },
};

function isTerse({ tool, ended, dig, ownsUnnamed }: Question): boolean {
  return tool === 'dig' && !ended && ownsUnnamed && dig.status === undefined;
}

function isRecord(paste: Paste, line: string): boolean {
  const exchange = RECORD.exec(line)?.[2];
  if (exchange === undefined) return false;
  if (NAME_INSIDE.test(exchange) || exchange === '.') return true;
  const { question, givenOrigin } = paste;
  const hasOwner = (isTerse(question) && question.domain !== undefined) || givenOrigin !== undefined;
  return hasOwner && (/^\S+\.$/.test(exchange) || isPlaceholder(exchange));
}

function takeRecord(paste: Paste, index: number, line: string): 1 {
  const [, preference = '', exchange = '', server] = RECORD.exec(line) ?? [];
  const { question } = paste;
  if (isTerse(question)) {
    question.fresh = false;
    if (server !== undefined) question.server ??= serverName(server);
    // The name that it is an alias for holds the records.
    if (question.aliasOf !== undefined && paste.passage.ownerFrom === 'question')
      paste.passage.owner = question.aliasOf;
    paste.passage.question ??= question;
  }
  paste.addUnnamed({
    ...{ index, count: 1, format: 'dig-short', source: 'list', label: '' },
    parts: { preference, exchange, ttlFrom: 'cache' },
  });
  return 1;
}

/** A name alone on its line, as `echo $domain` prints it before each answer. */
function takeEcho(paste: Paste, index: number, line: string): boolean {
  const domain = headingOf(paste, line);
  if (domain === undefined || !namesOwners(paste, index)) return false;
  paste.namesAreEchoed = true;
  paste.forgetZone();
  paste.ask('dig', index, { domain, isHeading: true });
  Object.assign(paste.passage, { heading: line, ownerFrom: 'heading' });
  paste.read('dig-short', index);
  return true;
}

/** The domain of a heading. None is read in zone text, nor below a question whose name is known: there a name alone is an alias. */
function headingOf(paste: Paste, line: string): string | undefined {
  const { question } = paste;
  if (question.zoneText.sure) return undefined;
  // Below a command that asks several names, a name alone is an alias of one of them.
  if (isTerse(question) && question.severalNames.length > 0) return undefined;
  if (isTerse(question) && question.domain !== undefined && !question.isHeading && question.emptyMeansNone)
    return undefined;
  const named = namedLine(line);
  return named?.isHeading === true ? named.name : undefined;
}

/**
 * Looks past the names that follow: a short answer below the first one shows that names are echoed here. Of several
 * names before the first answer it cannot be told whether they are a list of something else.
 */
function namesOwners(paste: Paste, index: number): boolean {
  if (index < paste.echoes.until) return paste.echoes.name;
  let at = index + 1;
  let names = 1;
  for (; at < paste.lines.length; at++) {
    const line = paste.trimmed(at);
    if (line === '' || isNoise(line)) continue;
    if (headingOf(paste, line) === undefined) break;
    names++;
  }
  const answerBelow = UNNAMED.test(paste.trimmed(at)) || holdsUnnamedRows(paste, at);
  paste.echoes = { until: at, name: paste.namesAreEchoed || (answerBelow && names === 1) };
  return paste.echoes.name;
}

/** What stands between a heading and its answer without being either: `dig`'s own remarks, a ruler, the fence of a code block. */
export const isNoise = (line: string): boolean => /^(?:;;.*|[=\-_*~#]{3,}|`{3,}\w*)$/.test(line);

/** A table or JSON may name no owner, and then takes that of the heading. */
function holdsUnnamedRows(paste: Paste, index: number): boolean {
  const line = paste.trimmed(index);
  return readHeader(line) !== undefined || /^(?:mx\s+\S+\s+\S+|@\s|\|\s*(?:@|MX)\s*\|)/i.test(line);
}

/** In a short answer, a name alone is what the domain is an alias for; a quoted text is TXT. */
function takeBeside(paste: Paste, index: number, line: string): boolean {
  const { question } = paste;
  const { domain } = question;
  if (!isTerse(question) || domain === undefined) return false;
  if (line.startsWith('"')) {
    const content = line.replace(/"\s*"/g, '').replace(/^"|"$/g, '');
    noteBeside(paste, index, { owner: domain, type: 'TXT', content });
    return true;
  }
  const target = /^\S+\.$/.test(line) && !question.asksOtherType ? askedName(line) : undefined;
  if (target === undefined) return false;
  // An alias stands above its records; `10mail1.example.test.` is a record that lost its blank.
  if (paste.passage.unnamed.length > 0 || /^\d{1,5}[a-z]/i.test(line)) {
    paste.incomplete.add(domain);
    paste.refuseLine(
      'dig-short',
      index,
      readIssue('record-not-understood', { text: line }, { line: index + 1, domain }),
    );
    return true;
  }
  question.aliasOf = target;
  paste.aliases.set(domain, target);
  return true;
}
