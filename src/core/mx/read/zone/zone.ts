import { isAbsolute, labelsOf, readName, readRelativeName } from '../../../dns/name.ts';
import type { ZoneRecord } from '../../../dns/zone-record.ts';
import { tokenise } from '../../../dns/zone-tokens.ts';
import type { Format, Session } from '../reading/format.ts';
import { readOwner } from '../reading/mx-parts.ts';
import { knownOwner, nameOf, unknownOwner, type Owner } from '../reading/owner.ts';
import type { Question, RecordFormat } from '../reading/question.ts';
import { noteRelated } from '../reading/related-records.ts';
import { isHost, mayBeRecord, type UnreadLine } from '../reading/unread.ts';
import { readIssue } from '../rules.ts';
import { recordClass, recordType } from '../../../dns/record-type.ts';
import { brokenMxLine, faultOf, holdsAnotherRecord, isPlainMx, looksLikeRecord } from './broken-line.ts';
import { Directives } from './directives.ts';
import { ZoneScope } from './scope.ts';
import { LineReader } from '../reading/line-reader.ts';

/** No domain of mail has these in its name: they are of a path or a line number before it. */
const HAS_PATH = /[:/]/;
/** An owner that is rather the class, type or TTL of a line that lost its leading blanks. */
const LIKE_A_KEYWORD = /^(?:IN|MX|\d+)$/i;
/** Owner, TTL, class, type, preference and host: in a text that shows a zone it is nothing else, even where the host is called `answer`. */
const SURE = /^[\w.@*-]{0,255}[ \t]+(?:\d{1,10}[ \t]+)?IN[ \t]+MX[ \t]+\d{1,5}[ \t]+[\w.-]{1,255}$/;
/** A bullet or a quotation's sign that stands where an owner would. */
const SIGN = /^[^a-z0-9*@_.\\]+$/i;

/** `@`, `mail1`: a name that only an origin completes. */
const isRelativeName = (text: string): boolean => /^(?:@|\*|[a-z0-9_-]{1,63})$/i.test(text) && !SIGN.test(text);

/** Zone text (RFC 1035 §5), and the records that `dig` prints in the same notation. */
export const zone: Format = { open: (reading) => new ZoneSession(reading) };

/** Whose answer a line is, and its owner. */
interface Owned {
  readonly question: Question;
  readonly owner: Owner;
  readonly ttl?: number | undefined;
}

class ZoneSession extends LineReader implements Session {
  private readonly scope = new ZoneScope(this.reading.givenOrigin);
  private readonly directives = new Directives(this.reading, this.scope);
  private cloudflare: boolean | undefined;

  textBegins(): void {
    this.scope.begin();
  }

  zoneEnds(): void {
    this.scope.end();
  }

  commandTyped(question: Question): void {
    if (question.zone === undefined) return;
    question.zoneText.sure = true;
    this.scope.enter(question.zone);
  }

  lineUnread(line: string): void {
    // Lines that begin with a blank name no owner.
    if (/^\s/.test(line)) return;
    this.scope.doubtOwner();
    // Words that hold no class and no type are no damaged record.
    const words = line.split(/[\s;]+/);
    if (words.every((word) => recordClass(word) === undefined && recordType(word) === undefined))
      this.scope.forgetOrigin();
  }

  ownerOfUnread({ words, startsBlank }: UnreadLine): string | undefined {
    const mayBeHost = (word: string) => isHost(word) || /[a-z]/i.test(word);
    if (startsBlank && mayBeRecord(words, mayBeHost)) return nameOf(this.scope.owner);
    const [first = '', ...rest] = words;
    const owner = mayBeRecord(rest, mayBeHost) ? readRelativeName(first, this.scope.origin) : undefined;
    return owner?.ok === true ? owner.name : undefined;
  }

  namesBlankOwner(): boolean {
    return this.scope.owner.state !== 'none';
  }

  takeSure(index: number): number {
    const isZone = this.reading.tableDelimiter === undefined && this.text.showsZone;
    return isZone && SURE.test(this.text.line(index)) ? this.take(index) : 0;
  }

  take(index: number): number {
    // A row of Markdown.
    if (this.text.trimmed(index).startsWith('|')) return 0;
    if (this.directives.take(index) || this.refuseLostBlank(index)) return 1;
    const line = this.text.record(index);
    if (line === undefined || (line.type === 'MX' && !isPlainMx(line)) || this.isOfPlainList(line)) return 0;
    return this.takeRecord(index, line);
  }

  /** The last resort for a line that names MX in the place of a type: what no format could read is refused. */
  takeUnsure(index: number): number {
    if (this.isQuestion(index)) {
      this.reading.read('dig', index);
      return 1;
    }
    const line = this.text.record(index);
    if (line !== undefined)
      return looksLikeRecord(line) || this.reading.question.zoneText.sure ? this.takeRecord(index, line) : 0;
    return this.refuseBroken(index) ? 1 : 0;
  }

  /** `example.test. IN MX` below QUESTION, as dnspython and `dig +yaml` print it: it asks, and tells nothing. */
  private isQuestion(index: number): boolean {
    return (
      /^\S+\s+(?:IN\s+)?MX$/i.test(this.text.trimmed(index)) &&
      /^;?QUESTION(?:[_ ]SECTION)?:?$/i.test(this.text.line(index - 1).trim())
    );
  }

  private refuseBroken(index: number): boolean {
    const text = this.text.line(index);
    const broken = brokenMxLine(text);
    if (broken === undefined) return false;
    const owner = broken.owner === undefined ? this.scope.owner : this.nameOwner(index, broken.owner.text);
    const domain = nameOf(owner);
    const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
    const fault =
      broken.fault === ''
        ? readIssue('record-not-understood', { text: text.trim() }, at)
        : readIssue('ttl-invalid', { ttl: broken.fault }, at);
    this.reading.refuse('zone', index, domain, fault);
    return true;
  }

  /** `example.test MX 10 mail1.example.test`, and nothing in the text that shows a zone: a list of whole names. */
  private isOfPlainList({ type, class: rdClass, ttl, owner, data }: ZoneRecord): boolean {
    const isBare = (text = '') => /^[^.]+(?:\.[^.]+)+$/.test(text);
    return (
      type === 'MX' &&
      rdClass === undefined &&
      ttl === undefined &&
      this.scope.origin === undefined &&
      this.reading.tableDelimiter === undefined &&
      !this.text.showsZone &&
      isBare(owner?.text) &&
      isBare(data[1]?.text)
    );
  }

  /** `MX 30 mail1` at the beginning of a line: in zone text it has lost the blanks that stood for the owner above. */
  private refuseLostBlank(index: number): boolean {
    if (!/^mx\s/i.test(this.text.line(index)) || !this.isZoneText || this.text.record(index) !== undefined)
      return false;
    const [, preference, exchange, ...more] = tokenise(this.text.line(index)).tokens;
    const isRecord = /^\d+$/.test(preference?.text ?? '') && exchange?.quoted === false && more.length === 0;
    if (!isRecord) return false;
    const { owner, origin } = this.scope;
    const domain = owner.state === 'none' ? origin : nameOf(owner);
    const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
    const text = this.text.trimmed(index);
    this.reading.refuse('zone', index, domain, readIssue('leading-blank-lost', { text }, at));
    return true;
  }

  private get isZoneText(): boolean {
    const { zoneText, tool } = this.reading.question;
    return zoneText.sure || (tool === 'text' && this.text.showsZone && this.reading.tableDelimiter === undefined);
  }

  private takeRecord(index: number, line: ZoneRecord): number {
    const question = this.questionAt(index);
    question.message.see();
    if (question.fresh && line.type === 'SOA') question.zoneText.startsWithSoa = true;
    question.fresh = false;
    const owner = this.ownerOf(index, line, question);
    const ttl = this.publishedTtlOf(line, owner);
    if (line.type === 'MX') this.takeMxLine(index, line, { question, owner, ttl });
    else if (holdsAnotherRecord(line)) {
      const domain = nameOf(owner);
      const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
      const fault = readIssue('record-not-understood', { text: this.text.trimmed(index) }, at);
      this.reading.refuse('zone', index, domain, fault);
    } else this.takeOther(index, line, { question, owner });
    if (this.text.isShaped(index)) this.scope.endQuotation();
    return line.count;
  }

  /** Records after a `dig` banner or prompt answer that question, until its last line; else they stand for themselves. */
  private questionAt(index: number): Question {
    const { question } = this.reading;
    return question.tool === 'dig' && !question.ended ? question : this.reading.answering('text', index);
  }

  private ownerOf(index: number, line: ZoneRecord, question: Question): Owner {
    const { scope } = this;
    if (line.owner === undefined) return scope.inheritOwner();
    const { text } = line.owner;
    if (scope.origin === undefined && isRelativeName(text)) {
      // A number is rather the TTL of a line that has lost its owner.
      if (/^\d+$/.test(text)) return this.loseOwner(index, line);
      scope.label(text);
      return scope.owner;
    }
    // dig prints whole names only: this is what stood behind one that is lost.
    if (question.tool === 'dig' && !isAbsolute(text)) return this.loseOwner(index, line);
    const owner = this.nameOwner(index, text, line.type === 'MX');
    if (owner.state === 'known' && !isAbsolute(text)) {
      question.zoneText.sure = true;
      if (scope.isOriginGiven) this.reading.useGivenOrigin();
    }
    return owner;
  }

  private loseOwner(index: number, { type }: ZoneRecord): Owner {
    this.scope.loseOwner();
    if (type !== 'MX') return unknownOwner;
    const fault = readIssue('owner-missing', { text: this.text.trimmed(index) }, { line: index + 1 });
    this.reading.refuse('zone', index, undefined, fault);
    return unknownOwner;
  }

  /** Reads an owner and keeps it for the lines below; where it is no name, an MX line is refused. */
  private nameOwner(index: number, text: string, mustBeName = false): Owner {
    const isNoName = HAS_PATH.test(text) || SIGN.test(text);
    const owner = isNoName
      ? readIssue('name-invalid', { name: text })
      : readOwner(text, { origin: this.scope.origin }, index + 1, this.reading.givenOrigin);
    if (typeof owner === 'string') {
      this.scope.name(owner);
      return knownOwner(owner);
    }
    this.scope.loseOwner();
    if (mustBeName) {
      const domain = isNoName ? undefined : domainMeant(text);
      const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
      this.reading.refuse('zone', index, domain, { ...owner, at });
    }
    return unknownOwner;
  }

  /** The TTL of an MX line: Cloudflare's export writes 1 where it chooses one itself. */
  private publishedTtlOf(line: ZoneRecord, owner: Owner): number | undefined {
    if (line.type !== 'MX' || line.ttl !== 1 || !this.isOfCloudflare) return this.scope.ttlOf(line);
    if (owner.state === 'known') this.reading.found.automaticTtls.add(owner.name);
    return undefined;
  }

  /** Whether the text says in its comments that Cloudflare wrote it. */
  private get isOfCloudflare(): boolean {
    this.cloudflare ??= this.text.lines.some((line) => /^;;\s*Domain:\s+\S|\bcf_tags=/.test(line));
    return this.cloudflare;
  }

  private takeMxLine(index: number, line: ZoneRecord, { question, owner, ttl }: Owned): void {
    const format: RecordFormat = question.tool === 'dig' ? 'dig' : 'zone';
    if (owner.state !== 'known') {
      this.takeOwnerless(index, line, { question, owner, ttl }, format);
      return;
    }
    const domain = owner.name;
    const at = { line: index + 1, domain };
    if (line.class !== undefined && line.class !== 'IN') {
      this.reading.refuse(format, index, domain, readIssue('class-refused', { class: line.class }, at));
      return;
    }
    const text = this.text.trimmed(index);
    if (!isPlainMx(line)) {
      this.reading.refuse(format, index, domain, faultOf(line, text, at));
      return;
    }
    const [preference = '', exchange = ''] = line.data.map((token) => token.text);
    const shown = this.scope.originOf(domain);
    if (shown !== undefined) this.reading.found.noteOrigin(domain, shown);
    if (!isAbsolute(exchange)) question.zoneText.sure ||= this.scope.origin !== undefined;
    this.reading.take(
      { index, count: line.count, question, format },
      { domain, preference, exchange: bracketed(text, exchange), ttl, ttlFrom: this.ttlFromOf(question) },
      { origin: this.scope.origin },
    );
    if (line.owner !== undefined && LIKE_A_KEYWORD.test(line.owner.text)) {
      this.reading.tell(readIssue('owner-like-keyword', { text: line.owner.text, domain }, at));
    }
  }

  /** A line whose owner is not known: it belongs to its passage's domain, once that is told, or is refused. */
  private takeOwnerless(index: number, line: ZoneRecord, { question, owner, ttl }: Owned, format: RecordFormat): void {
    const { givenOrigin } = this.reading;
    const label = owner.state === 'unknown' ? owner.label : '@';
    if (label !== undefined && givenOrigin === undefined && isPlainMx(line)) {
      this.addRelative(index, line, { question, ttl, label, format });
      return;
    }
    if (line.owner !== undefined) return; // refused with its owner
    const at = { line: index + 1 };
    const fault =
      owner.state === 'none' && givenOrigin === undefined
        ? readIssue('needs-origin', { name: '@' }, at)
        : readIssue('owner-missing', { text: this.text.trimmed(index) }, at);
    this.reading.refuse(format, index, undefined, fault);
  }

  private addRelative(
    index: number,
    line: ZoneRecord,
    {
      question,
      ttl,
      label,
      format,
    }: {
      readonly question: Question;
      readonly ttl: number | undefined;
      readonly label: string;
      readonly format: RecordFormat;
    },
  ): void {
    const [preference = '', exchange = ''] = line.data.map((token) => token.text);
    const isOfZone =
      question.zoneText.sure || this.scope.holdsSoa || (line.owner !== undefined && line.class !== undefined);
    // In a list `cpf.example.net` is a whole name; in zone text it lacks its final dot.
    const isWhole = isAbsolute(exchange) || exchange === '@' || (!isOfZone && exchange.includes('.'));
    const parts = {
      ...{ preference, exchange: isWhole ? exchange : `${exchange}.@`, ttl },
      ttlFrom: this.ttlFromOf(question) ?? (isOfZone ? 'published' : undefined),
    } as const;
    const source = isOfZone ? this.reading.zoneSource : 'list';
    this.reading.addUnnamed({ index, count: line.count, format, source, label, parts, isOfZone });
  }

  /** What `dig` says of its answer; without its header the text decides. An export is no answer of a resolver. */
  private ttlFromOf({ authoritative }: Question): 'published' | 'cache' | undefined {
    if (authoritative === undefined) return this.isOfCloudflare ? 'published' : undefined;
    return authoritative ? 'published' : 'cache';
  }

  private takeOther(index: number, line: ZoneRecord, { question, owner }: Owned): void {
    // Zone text below a list: what the list's heading names does not reach into it.
    const { unnamed, source } = this.reading.passage;
    if (line.owner !== undefined && unnamed.length > 0 && source === 'list') this.reading.beginPassage(index);
    if (owner.state !== 'known') return;
    this.reading.completeness.tells(owner.name);
    if (line.type === 'NS') question.message.refer(question.authoritative === true);
    if (line.type === 'SOA') this.takeSoa(index, line, owner.name, question);
    const target = line.type === 'CNAME' ? readRelativeName(line.data[0]?.text ?? '', this.scope.origin) : undefined;
    noteRelated(this.reading, index, {
      owner: owner.name,
      type: line.type,
      content: line.data.map(({ text, quoted }) => (quoted ? text.slice(1, -1) : text)).join(''),
      target: target?.ok === true ? target.name : undefined,
    });
  }

  /** Notes what an SOA shows: where the zone begins, and that this is a zone. */
  private takeSoa(index: number, line: ZoneRecord, owner: string, question: Question): void {
    // In the authority section it tells why this question has no answer, and nothing of other domains.
    if (question.message.section === 'authority') {
      question.authorityZone = owner;
      return;
    }
    this.reading.found.soaOwners.add(owner);
    question.zoneText.apexes.add(owner);
    const data = line.data.map(({ text }) => text.toLowerCase()).join(' ');
    const isWritten = question.zoneText.sure || line.owner === undefined;
    const isRelative = line.owner !== undefined && !isAbsolute(line.owner.text);
    if (!this.scope.enterSoa(owner, data, { isRelative, isWritten })) return;
    // Nobody can tell which names complete which.
    this.reading.completeness.doubtEveryDomain();
    const at = { line: index + 1, domain: owner };
    this.reading.refuse('zone', index, owner, readIssue('second-zone', { zone: owner }, at));
  }
}

/** `example.test` without its final dot: whoever wrote it may have meant that domain, so it is not known whole. */
function domainMeant(text: string): string | undefined {
  const meant = readName(text);
  return meant.ok && labelsOf(meant.name).length > 1 ? meant.name : undefined;
}

/** `10 (クラウドプレフィルタのサーバ名)`: to zone text these parentheses are none, to a reader they are a placeholder. */
function bracketed(text: string, exchange: string): string {
  const wrapped = `(${exchange})`;
  return /[^\x00-\x7f]/.test(exchange) && text.includes(wrapped) ? wrapped : exchange;
}
