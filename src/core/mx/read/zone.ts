import { isAbsolute, isAtOrBelow, labelsOf, readName, readRelativeName, ROOT } from '../../dns/name.ts';
import { readTtl } from '../../dns/ttl.ts';
import { noteBeside } from './beside.ts';
import type { Format } from './format.ts';
import { readOwner, takeMx } from './mx-parts.ts';
import type { Paste } from './paste.ts';
import type { Question, RecordFormat } from './question.ts';
import { readIssue } from './rules.ts';
import { takeSoa } from './soa.ts';
import { takeDirective } from './zone-directive.ts';
import { readZoneLine, type ZoneLine } from './zone-line.ts';
import { tokenise } from './zone-tokens.ts';
import { brokenMxLine, faultOf, isPlainMx, looksLikeRecord } from './zone-refusal.ts';

/** No domain of mail has these in its name: they are of a path or a line number before it. */
const HAS_PATH = /[:/]/;
/** An owner that is rather the class, type or TTL of a line that lost its leading blanks. */
const LIKE_A_KEYWORD = /^(?:IN|MX|\d+)$/i;

/** Zone text (RFC 1035 §5), and the records that `dig` prints in the same notation. */
export const zone: Format = {
  id: 'zone',
  take(paste, index) {
    // A row of Markdown.
    if (paste.trimmed(index).startsWith('|')) return 0;
    if (takeDirective(paste, index)) return 1;
    if (refuseLostBlank(paste, index)) return 1;
    const line = readZoneLine(paste.lines, paste.depths, index);
    if (line === undefined || (line.type === 'MX' && !isPlainMx(line))) return 0;
    if (isPlainList(paste, line)) return 0;
    return takeRecord(paste, index, line);
  },
};

/** `example.test MX 10 mail1.example.test`, and nothing in the text that shows a zone: a list of whole names. */
function isPlainList(paste: Paste, line: ZoneLine): boolean {
  const isBare = (text = '') => /^[^.]+(?:\.[^.]+)+$/.test(text);
  return (
    line.type === 'MX' &&
    line.class === undefined &&
    line.ttl === undefined &&
    paste.zone.origin === undefined &&
    paste.table === undefined &&
    !paste.showsZone &&
    isBare(line.owner?.text) &&
    isBare(line.data[1]?.text)
  );
}

/** The last resort for a line that names MX in the place of a type: what no format could read is refused. */
export const zoneRefusal: Format = {
  id: 'zone',
  take(paste, index) {
    const line = isQuestion(paste, index) ? undefined : readZoneLine(paste.lines, paste.depths, index);
    if (line !== undefined)
      return looksLikeRecord(line) || paste.question.zoneText.sure ? takeRecord(paste, index, line) : 0;
    const text = paste.lines[index] as string;
    if (isQuestion(paste, index)) {
      paste.read('dig', index);
      return 1;
    }
    const broken = brokenMxLine(text);
    if (broken === undefined) return 0;
    const owner = broken.owner === undefined ? paste.zone.owner : nameOwner(paste, index, broken.owner.text);
    const domain = owner === 'unknown' ? undefined : owner;
    const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
    const fault =
      broken.fault === ''
        ? readIssue('record-not-understood', { text: text.trim() }, at)
        : readIssue('ttl-invalid', { ttl: broken.fault }, at);
    paste.refuse('zone', index, domain, fault);
    return 1;
  },
};

/** `example.test. IN MX` below QUESTION, as dnspython and `dig +yaml` print it: it asks, and tells nothing. */
function isQuestion(paste: Paste, index: number): boolean {
  return (
    /^\S+\s+(?:IN\s+)?MX$/i.test(paste.trimmed(index)) &&
    /^;?QUESTION(?:[_ ]SECTION)?:?$/i.test(paste.trimmed(index - 1))
  );
}

/** `MX 30 mail1` at the beginning of a line: in zone text it has lost the blanks that stood for the owner above. */
function refuseLostBlank(paste: Paste, index: number): boolean {
  if (!/^mx\s/i.test(paste.lines[index] as string) || !isZoneText(paste)) return false;
  if (readZoneLine(paste.lines, paste.depths, index) !== undefined) return false;
  const [, preference, exchange, ...more] = tokenise(paste.lines[index] as string).tokens;
  const isRecord = /^\d+$/.test(preference?.text ?? '') && exchange?.quoted === false && more.length === 0;
  if (!isRecord) return false;
  const { owner } = paste.zone;
  const domain = owner === 'unknown' ? undefined : (owner ?? paste.zone.origin);
  const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
  paste.refuse('zone', index, domain, readIssue('leading-blank-lost', { text: paste.trimmed(index) }, at));
  return true;
}

function isZoneText(paste: Paste): boolean {
  return (
    paste.question.zoneText.sure || (paste.question.tool === 'text' && paste.showsZone && paste.table === undefined)
  );
}

function takeRecord(paste: Paste, index: number, line: ZoneLine): number {
  const question = questionOf(paste, index);
  if (question.dig.section === 'answer') question.dig.seen++;
  if (question.fresh && line.type === 'SOA') question.zoneText.startsWithSoa = true;
  question.fresh = false;
  const owner = ownerOf(paste, index, line, question);
  const ttl = publishedTtlOf(paste, line, owner);
  if (line.type === 'MX') takeMxLine(paste, index, line, { question, owner, ttl });
  else if (holdsAnotherRecord(line)) {
    const domain = owner === 'unknown' ? undefined : owner;
    const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
    paste.refuse('zone', index, domain, readIssue('record-not-understood', { text: paste.trimmed(index) }, at));
  } else takeOther(paste, index, line, { question, owner });
  // What a tool quotes record by record is no zone text: a line without owner below it is nobody's.
  if (paste.shaped.has(index)) paste.zone.owner = 'unknown';
  return line.count;
}

/** Two lines that ran into one: the second is a record of MX. */
function holdsAnotherRecord({ type, data }: ZoneLine): boolean {
  if (/^(?:TXT|SPF|HINFO|SOA|RRSIG|NSEC3?|NXT|SIG)$/.test(type)) return false;
  return data.some(
    ({ text, quoted }, at) => !quoted && text.toUpperCase() === 'MX' && /^\d+$/.test(data[at + 1]?.text ?? ''),
  );
}

/** Records after a `dig` banner or prompt answer that question, until its last line; else they stand for themselves. */
function questionOf(paste: Paste, index: number): Question {
  const { question } = paste;
  return question.tool === 'dig' && !question.ended ? question : paste.answering('text', index);
}

/** The owner of a line: its name, `'unknown'`, or nothing where no line has named one yet. */
function ownerOf(paste: Paste, index: number, line: ZoneLine, question: Question): string | undefined {
  const { zone } = paste;
  if (line.owner === undefined) {
    // Nobody's mail goes to the root: there, a blank owner is one that was lost.
    if (zone.origin !== ROOT) zone.owner ??= zone.origin;
    return zone.owner;
  }
  if (paste.zone.origin === undefined && isRelativeName(line.owner.text)) {
    // A number is rather the TTL of a line that has lost its owner.
    if (/^\d+$/.test(line.owner.text)) return loseOwner(paste, index, line);
    paste.zone.label = line.owner.text;
    paste.zone.owner = 'unknown';
    return 'unknown';
  }
  // dig prints whole names only: this is what stood behind one that is lost.
  if (question.tool === 'dig' && !isAbsolute(line.owner.text)) return loseOwner(paste, index, line);
  paste.zone.label = undefined;
  const owner = nameOwner(paste, index, line.owner.text, line.type === 'MX');
  if (owner !== 'unknown' && !isAbsolute(line.owner.text)) {
    question.zoneText.sure = true;
    if (paste.zone.originGiven) paste.textsOfGivenOrigin.add(paste.texts);
  }
  return owner;
}

/** A bullet or a quotation's sign that stands where an owner would. */
const SIGN = /^[^a-z0-9*@_.\\]+$/i;

/** `@`, `mail1`: a name that only an origin completes. */
const isRelativeName = (text: string): boolean => /^(?:@|\*|[a-z0-9_-]{1,63})$/i.test(text) && !SIGN.test(text);

function loseOwner(paste: Paste, index: number, line: ZoneLine): 'unknown' {
  paste.zone.owner = 'unknown';
  paste.zone.label = undefined;
  if (line.type !== 'MX') return 'unknown';
  paste.refuse(
    'zone',
    index,
    undefined,
    readIssue('owner-missing', { text: paste.trimmed(index) }, { line: index + 1 }),
  );
  return 'unknown';
}

/** Reads an owner and keeps it for the lines below; where it is no name, an MX line is refused. */
function nameOwner(paste: Paste, index: number, text: string, mustBeName = false): string {
  const style = { origin: paste.zone.origin };
  const owner =
    HAS_PATH.test(text) || SIGN.test(text)
      ? readIssue('name-invalid', { name: text })
      : readOwner(text, style, index + 1, paste.givenOrigin);
  paste.zone.owner = typeof owner === 'string' ? owner : 'unknown';
  if (typeof owner !== 'string' && mustBeName) {
    const domain = HAS_PATH.test(text) || SIGN.test(text) ? undefined : domainMeant(text);
    const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
    paste.refuse('zone', index, domain, { ...owner, at });
  }
  return paste.zone.owner;
}

/** `example.test` without its final dot: whoever wrote it may have meant that domain, so it is not known whole. */
function domainMeant(text: string): string | undefined {
  const meant = readName(text);
  return meant.ok && labelsOf(meant.name).length > 1 ? meant.name : undefined;
}

/** The TTL of an MX line: Cloudflare's export writes 1 where it chooses one itself. */
function publishedTtlOf(paste: Paste, line: ZoneLine, owner: string | undefined): number | undefined {
  if (line.type !== 'MX' || line.ttl !== 1 || !paste.isOfCloudflare) return ttlOf(paste, line);
  if (owner !== undefined && owner !== 'unknown') paste.automaticTtls.add(owner);
  return undefined;
}

/** Where no `$TTL` stands, an SOA without TTL gives its MINIMUM to all; else the last explicit TTL carries (RFC 1035 §5.1). */
function ttlOf({ zone }: Paste, line: ZoneLine): number | undefined {
  if (line.ttl !== undefined) {
    zone.lastTtl = line.ttl;
    return line.ttl;
  }
  if (line.type === 'SOA' && zone.lastTtl === undefined) zone.defaultTtl ??= readTtl(line.data[6]?.text ?? '');
  return zone.defaultTtl === 'unknown' ? undefined : (zone.defaultTtl ?? zone.lastTtl);
}

interface Owned {
  readonly question: Question;
  readonly owner: string | undefined;
  readonly ttl?: number | undefined;
}

function takeMxLine(paste: Paste, index: number, line: ZoneLine, { question, owner, ttl }: Owned): void {
  const format: RecordFormat = question.tool === 'dig' ? 'dig' : 'zone';
  const text = paste.trimmed(index);
  if (owner === undefined || owner === 'unknown') {
    const label = paste.zone.label ?? (owner === undefined ? '@' : undefined);
    if (label !== undefined && paste.givenOrigin === undefined && isPlainMx(line)) {
      takeRelative(paste, index, line, { question, label, ttl, format });
      return;
    }
    if (line.owner !== undefined) return; // refused with its owner
    const at = { line: index + 1 };
    const needsOrigin = owner === undefined && paste.givenOrigin === undefined;
    const issue = needsOrigin ? readIssue('needs-origin', { name: '@' }, at) : readIssue('owner-missing', { text }, at);
    paste.refuse(format, index, undefined, issue);
    return;
  }
  const at = { line: index + 1, domain: owner };
  if (line.class !== undefined && line.class !== 'IN') {
    paste.refuse(format, index, owner, readIssue('class-refused', { class: line.class }, at));
  } else if (!isPlainMx(line)) {
    paste.refuse(format, index, owner, faultOf(line, text, at));
  } else {
    const [preference = '', exchange = ''] = line.data.map((token) => token.text);
    noteOrigin(paste, owner);
    if (!isAbsolute(exchange)) question.zoneText.sure ||= paste.zone.origin !== undefined;
    const parts = {
      domain: owner,
      preference,
      exchange: bracketed(text, exchange),
      ttl,
      ttlFrom: ttlFromOf(paste, question),
    };
    takeMx(paste, { index, count: line.count, question, format }, parts, { origin: paste.zone.origin });
    if (line.owner !== undefined && LIKE_A_KEYWORD.test(line.owner.text)) {
      paste.tell(readIssue('owner-like-keyword', { text: line.owner.text, domain: owner }, at));
    }
  }
}

/** A record whose names only an origin completes: it belongs to its passage's domain, once that is known. */
function takeRelative(
  paste: Paste,
  index: number,
  line: ZoneLine,
  {
    question,
    label,
    ttl,
    format,
  }: { question: Question; label: string; ttl: number | undefined; format: RecordFormat },
): void {
  const [preference = '', exchange = ''] = line.data.map((token) => token.text);
  const { sure } = question.zoneText;
  const isOfZone = sure || paste.zone.soas.size > 0 || (line.owner !== undefined && line.class !== undefined);
  // In a list `cpf.example.net` is a whole name; in zone text it lacks its final dot.
  const isWhole = isAbsolute(exchange) || exchange === '@' || (!isOfZone && exchange.includes('.'));
  const parts = {
    ...{ preference, exchange: isWhole ? exchange : `${exchange}.@`, ttl },
    ttlFrom: ttlFromOf(paste, question) ?? (isOfZone ? 'published' : undefined),
  };
  const source = isOfZone ? `zone ${paste.texts}` : 'list';
  paste.addUnnamed({ index, count: line.count, format, source, label, parts, isOfZone });
}

/** What `dig` says of its answer; without its header the text decides. An export is no answer of a resolver. */
function ttlFromOf(paste: Paste, question: Question): 'published' | 'cache' | undefined {
  if (question.authoritative === undefined) return paste.isOfCloudflare ? 'published' : undefined;
  return question.authoritative ? 'published' : 'cache';
}

/** `10 (クラウドプレフィルタのサーバ名)`: to zone text these parentheses are none, to a reader they are a placeholder. */
function bracketed(text: string, exchange: string): string {
  const wrapped = `(${exchange})`;
  return /[^\x00-\x7f]/.test(exchange) && text.includes(wrapped) ? wrapped : exchange;
}

function noteOrigin(paste: Paste, domain: string): void {
  const { origin, originShown } = paste.zone;
  if (!originShown || origin === undefined || origin === ROOT || !isAtOrBelow(domain, origin)) return;
  const known = paste.originOf.get(domain);
  if (known === undefined || origin.length < known.length) paste.originOf.set(domain, origin);
}

function takeOther(paste: Paste, index: number, line: ZoneLine, { question, owner }: Owned): void {
  // Zone text below a list: what the list's heading names does not reach into it.
  const { unnamed, source } = paste.passage;
  if (line.owner !== undefined && unnamed.length > 0 && source === 'list') paste.beginPassage(index);
  if (owner === undefined || owner === 'unknown') return;
  paste.lastOwner = owner;
  if (line.type === 'NS' && question.dig.section === 'authority') question.dig.refers = question.authoritative !== true;
  if (line.type === 'SOA') takeSoa(paste, index, line, owner, question);
  const target = line.type === 'CNAME' ? readRelativeName(line.data[0]?.text ?? '', paste.zone.origin) : undefined;
  noteBeside(paste, index, {
    owner,
    type: line.type,
    content: line.data.map(({ text, quoted }) => (quoted ? text.slice(1, -1) : text)).join(''),
    target: target?.ok === true ? target.name : undefined,
  });
}
