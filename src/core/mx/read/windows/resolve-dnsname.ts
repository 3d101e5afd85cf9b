import type { MxAnswer } from '../../read-shape.ts';
import { askedName } from '../reading/asked-name.ts';
import { noteRelated } from '../reading/related-records.ts';
import type { Format, Session } from '../reading/format.ts';
import { readOwner } from '../reading/mx-parts.ts';
import { isRule } from '../text/lines.ts';
import type { Question } from '../reading/question.ts';
import { readResolveList, type ResolveRow } from './resolve-list.ts';
import { readIssue } from '../rules.ts';
import { LineReader } from '../reading/line-reader.ts';

const MARKS = /:|--|Answer|Authority|Additional|Question|Section/i;
const HEADER = /^Name\s+Type\s+TTL\s+Section\b(.*)$/i;
const ROW = /^(\S+)\s+([A-Z0-9]+)\s+(\d+)\s+(Answer|Authority|Additional|Question)\b(.*)$/i;
const FAILURE = /^Resolve-DnsName\s*:\s*([^\s:]+)\s*:(.*)$/i;
const CUT_OFF = /\.\.\.$|…$/;

function dataOf(type: string, rest: string): Pick<ResolveRow, 'exchange' | 'preference' | 'content' | 'isRunTogether'> {
  const [exchange, preference, ...more] = type.toUpperCase() === 'MX' ? rest.trim().split(/\s+/) : [];
  return { exchange, preference, isRunTogether: more.length > 0, content: rest.trim().replace(/^\{|\}$/g, '') };
}

function stateOf(reason: string): Exclude<MxAnswer['state'], 'records'> {
  if (/No records|レコードが/i.test(reason)) return 'no-mx';
  return /does not exist|DNS\s*名/i.test(reason) ? 'no-domain' : 'failed';
}

/** What PowerShell's `Resolve-DnsName` prints, as a table or as a list. */
export const resolveDnsname: Format = {
  open: (reading) => new ResolveDnsNameSession(reading),
};

class ResolveDnsNameSession extends LineReader implements Session {
  take(index: number): number {
    const line = this.text.trimmed(index);
    if (!MARKS.test(line)) return 0;
    if (HEADER.test(line)) return this.takeHeader(index, line);
    if (isRule(line) && this.reading.question.tool === 'resolve-dnsname') return this.reading.passNoise(index);
    const failure = FAILURE.exec(line);
    if (failure !== null) return this.takeFailure(index, failure);
    const row = ROW.exec(line);
    if (row !== null) {
      const [, name = '', type = '', ttl = '', section = '', rest = ''] = row;
      this.takeRow(index, 1, { name, type: type.toUpperCase(), ttl, section, ...dataOf(type, rest) });
      return 1;
    }
    const list = readResolveList(this.text, index);
    if (list === undefined) return 0;
    if (list.row === undefined) {
      const text = this.text.trimmed(index);
      this.reading.refuse(
        'resolve-dnsname',
        index,
        undefined,
        readIssue('record-not-understood', { text }, { line: index + 1 }),
      );
      return list.count;
    }
    this.takeRow(index, list.count, list.row);
    return list.count;
  }

  private takeHeader(index: number, line: string): 1 {
    const { question } = this.reading;
    const tellsMx = /NameExchange/i.test(line);
    if (question.tool !== 'resolve-dnsname' || (tellsMx && question.answers.size > 0))
      this.reading.ask('resolve-dnsname', index);
    this.reading.question.fresh = false;
    this.reading.read('resolve-dnsname', index);
    return 1;
  }

  private questionOf(index: number): Question {
    const question = this.reading.answering('resolve-dnsname', index);
    question.fresh = false;
    return question;
  }

  private takeRow(index: number, count: number, row: ResolveRow): void {
    const question = this.questionOf(index);
    if (row.type === 'SOA') {
      const zone = askedName(row.name);
      question.authorityZone = zone;
      question.outcome ??= { state: 'no-mx', index };
      // Behind a loop's pipe the table does not name the question.
      if (question.domain === undefined && zone !== undefined)
        this.reading.tell(readIssue('zone-without-mx', { zone }, { line: index + 1, domain: zone }));
      this.reading.read('resolve-dnsname', index, count);
    } else if (row.type === 'MX') {
      this.takeMxRow(index, count, row, question);
    } else {
      const owner = askedName(row.name);
      const target = row.type === 'CNAME' ? askedName(row.content) : undefined;
      if (owner !== undefined)
        noteRelated(this.reading, index, { owner, type: row.type, content: row.content, target });
    }
  }

  private takeMxRow(index: number, count: number, row: ResolveRow, question: Question): void {
    const owner = this.ownerOf(index, row.name, question);
    if (owner === undefined) return;
    const at = { line: index + 1, domain: owner };
    const { exchange = '', preference = '' } = row;
    if (row.isRunTogether === true) {
      const text = this.text.trimmed(index);
      this.reading.refuse('resolve-dnsname', index, owner, readIssue('record-not-understood', { text }, at));
      return;
    }
    const isWrapped = /^ {8,}\S+\s*$/.test(this.text.line(index + 1));
    if (CUT_OFF.test(exchange) || isWrapped) {
      this.reading.refuse('resolve-dnsname', index, owner, readIssue('name-cut-off', { name: exchange }, at));
    } else if (preference === '' || exchange === '') {
      this.reading.refuse('resolve-dnsname', index, owner, readIssue('preference-missing', { exchange }, at));
    } else {
      const ttl = /^\d{1,10}$/.test(row.ttl) ? Number(row.ttl) : undefined;
      const parts = { domain: owner, preference, exchange, ttl, ttlFrom: 'cache' } as const;
      this.reading.take({ index, count, question, format: 'resolve-dnsname' }, parts, 'whole');
    }
  }

  /** The owner; one that the window cut off is the name that was asked for, but its line stays refused. */
  private ownerOf(index: number, name: string, { domain: asked }: Question): string | undefined {
    if (CUT_OFF.test(name)) {
      const begun = name.replace(CUT_OFF, '').toLowerCase();
      const domain = asked?.startsWith(begun) === true ? asked : undefined;
      const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
      this.reading.refuse('resolve-dnsname', index, domain, readIssue('name-cut-off', { name }, at));
      return undefined;
    }
    const owner = readOwner(name, 'whole', index + 1, undefined);
    if (typeof owner === 'string') return owner;
    // A resolver names no placeholder: what looks like one is a name that was damaged.
    const isDamaged = owner.id === 'exchange-placeholder';
    const fault = isDamaged ? readIssue('name-invalid', { name }, { line: index + 1 }) : owner;
    this.reading.refuse('resolve-dnsname', index, undefined, fault);
    return undefined;
  }

  private takeFailure(index: number, [, name = '', reason = '']: RegExpExecArray): 1 {
    const question = this.questionOf(index);
    const domain = askedName(name);
    if (domain !== undefined && !question.asksOtherType) question.denies(domain, index, stateOf(reason));
    this.reading.read('resolve-dnsname', index);
    return 1;
  }
}
