import { isAbsolute, readRelativeName } from '../../../dns/name.ts';
import type { ZoneRecord } from '../../../dns/zone-record.ts';
import { tokenise } from '../../../dns/zone-tokens.ts';
import type { Format, Session } from '../reading/format.ts';
import { nameOf } from '../reading/owner.ts';
import type { Question } from '../reading/question.ts';
import { noteRelated } from '../reading/related-records.ts';
import { isHost, mayBeRecord, type UnreadLine } from '../reading/unread.ts';
import { readIssue } from '../rules.ts';
import { recordClass, recordType } from '../../../dns/record-type.ts';
import { brokenMxLine, holdsAnotherRecord, isPlainMx, looksLikeRecord } from './broken-line.ts';
import { Directives } from './directives.ts';
import { MxLines, type Owned } from './mx-lines.ts';
import { ZoneOwners } from './owners.ts';
import { ZoneScope } from './scope.ts';
import { LineReader } from '../reading/line-reader.ts';

/** Zone text (RFC 1035 §5), and the records that `dig` prints in the same notation. */
export const zone: Format = { open: (reading) => new ZoneSession(reading) };

class ZoneSession extends LineReader implements Session {
  private readonly scope = new ZoneScope(this.reading.givenOrigin);
  private readonly directives = new Directives(this.reading, this.scope);
  private readonly owners = new ZoneOwners(this.reading, this.scope);
  private readonly mxLines = new MxLines(this.reading, this.scope);

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

  /** In a text that shows a zone, a bare MX record is nothing else, even where its host is called `answer`. */
  takeSure(index: number): number {
    const isZone = this.reading.tableDelimiter === undefined && this.text.showsZone;
    if (!isZone || !this.text.isBareMx(index)) return 0;
    const line = this.text.record(index);
    return line === undefined ? this.take(index) : this.takeRecord(index, line);
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
    const owner = broken.owner === undefined ? this.scope.owner : this.owners.read(index, broken.owner.text);
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
    const owner = this.owners.of(index, line, question);
    const ttl = this.mxLines.publishedTtlOf(line, owner);
    if (line.type === 'MX') this.mxLines.take(index, line, { question, owner, ttl });
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

  private takeOther(index: number, line: ZoneRecord, { question, owner }: Owned): void {
    // Zone text below a list: what the list's heading names does not reach into it.
    const { unnamed, source } = this.reading.passage;
    if (line.owner !== undefined && unnamed.length > 0 && source === 'list') this.reading.beginPassage(index);
    if (owner.state !== 'known') return;
    this.reading.completeness.tells(owner.name);
    if (line.type === 'NS') this.takeNs(line, owner.name, question);
    if (line.type === 'SOA') this.takeSoa(index, line, owner.name, question);
    const target = line.type === 'CNAME' ? readRelativeName(line.data[0]?.text ?? '', this.scope.origin) : undefined;
    noteRelated(this.reading, index, {
      owner: owner.name,
      type: line.type,
      content: line.data.map(({ text, quoted }) => (quoted ? text.slice(1, -1) : text)).join(''),
      target: target?.ok === true ? target.name : undefined,
    });
  }

  private takeNs(line: ZoneRecord, zone: string, question: Question): void {
    question.message.refer(question.authoritative === true);
    const server = readRelativeName(line.data[0]?.text ?? '', this.scope.origin);
    if (server.ok) this.reading.found.noteNameServer(zone, server.name);
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
