import type { MxAnswer } from '../read-shape.ts';
import { askedName } from './asking.ts';
import { noteBeside } from './beside.ts';
import type { Format } from './format.ts';
import { readOwner, takeMx } from './mx-parts.ts';
import { isRule } from './lines.ts';
import type { Paste } from './paste.ts';
import type { Question } from './question.ts';
import { readResolveList, type ResolveRow } from './resolve-list.ts';
import { readIssue } from './rules.ts';

const MARKS = /:|--|Answer|Authority|Additional|Question|Section/i;
const HEADER = /^Name\s+Type\s+TTL\s+Section\b(.*)$/i;
const ROW = /^(\S+)\s+([A-Z0-9]+)\s+(\d+)\s+(Answer|Authority|Additional|Question)\b(.*)$/i;
const FAILURE = /^Resolve-DnsName\s*:\s*([^\s:]+)\s*:(.*)$/i;
const CUT_OFF = /\.\.\.$|…$/;

/** What PowerShell's `Resolve-DnsName` prints, as a table or as a list. */
export const resolveDnsname: Format = {
  id: 'resolve-dnsname',
  take(paste, index) {
    const line = paste.trimmed(index);
    if (!MARKS.test(line)) return 0;
    if (HEADER.test(line)) return takeHeader(paste, index, line);
    if (isRule(line) && paste.question.tool === 'resolve-dnsname') return paste.passNoise(index);
    const failure = FAILURE.exec(line);
    if (failure !== null) return takeFailure(paste, index, failure);
    const row = ROW.exec(line);
    if (row !== null) {
      const [, name = '', type = '', ttl = '', section = '', rest = ''] = row;
      takeRow(paste, index, 1, { name, type: type.toUpperCase(), ttl, section, ...dataOf(type, rest) });
      return 1;
    }
    const list = readResolveList(paste, index);
    if (list === undefined) return 0;
    if (list.row === undefined) {
      const text = paste.trimmed(index);
      paste.refuse(
        'resolve-dnsname',
        index,
        undefined,
        readIssue('record-not-understood', { text }, { line: index + 1 }),
      );
      return list.count;
    }
    takeRow(paste, index, list.count, list.row);
    return list.count;
  },
};

function takeHeader(paste: Paste, index: number, line: string): 1 {
  const { question } = paste;
  const tellsMx = /NameExchange/i.test(line);
  if (question.tool !== 'resolve-dnsname' || (tellsMx && question.answers.size > 0))
    paste.ask('resolve-dnsname', index);
  paste.question.fresh = false;
  paste.read('resolve-dnsname', index);
  return 1;
}

function dataOf(type: string, rest: string): Pick<ResolveRow, 'exchange' | 'preference' | 'content' | 'isRunTogether'> {
  const [exchange, preference, ...more] = type.toUpperCase() === 'MX' ? rest.trim().split(/\s+/) : [];
  return { exchange, preference, isRunTogether: more.length > 0, content: rest.trim().replace(/^\{|\}$/g, '') };
}

function questionOf(paste: Paste, index: number): Question {
  const question = paste.answering('resolve-dnsname', index);
  question.fresh = false;
  return question;
}

function takeRow(paste: Paste, index: number, count: number, row: ResolveRow): void {
  const question = questionOf(paste, index);
  if (row.type === 'SOA') {
    const zone = askedName(row.name);
    question.authorityZone = zone;
    question.outcome ??= { state: 'no-mx', index };
    // Behind a loop's pipe the table does not name the question.
    if (question.domain === undefined && zone !== undefined)
      paste.tell(readIssue('zone-without-mx', { zone }, { line: index + 1, domain: zone }));
    paste.read('resolve-dnsname', index, count);
  } else if (row.type === 'MX') {
    takeMxRow(paste, index, count, row, question);
  } else {
    const owner = askedName(row.name);
    const target = row.type === 'CNAME' ? askedName(row.content) : undefined;
    if (owner !== undefined) noteBeside(paste, index, { owner, type: row.type, content: row.content, target });
  }
}

function takeMxRow(paste: Paste, index: number, count: number, row: ResolveRow, question: Question): void {
  const owner = ownerOf(paste, index, row.name, question);
  if (owner === undefined) return;
  const at = { line: index + 1, domain: owner };
  const { exchange = '', preference = '' } = row;
  if (row.isRunTogether === true) {
    const text = paste.trimmed(index);
    paste.refuse('resolve-dnsname', index, owner, readIssue('record-not-understood', { text }, at));
    return;
  }
  const isWrapped = /^ {8,}\S+\s*$/.test(paste.lines[index + 1] ?? '');
  if (CUT_OFF.test(exchange) || isWrapped) {
    paste.refuse('resolve-dnsname', index, owner, readIssue('name-cut-off', { name: exchange }, at));
  } else if (preference === '' || exchange === '') {
    paste.refuse('resolve-dnsname', index, owner, readIssue('preference-missing', { exchange }, at));
  } else {
    const ttl = /^\d{1,10}$/.test(row.ttl) ? Number(row.ttl) : undefined;
    const parts = { domain: owner, preference, exchange, ttl, ttlFrom: 'cache' } as const;
    takeMx(paste, { index, count, question, format: 'resolve-dnsname' }, parts, 'whole');
  }
}

/** The owner; one that the window cut off is the name that was asked for, but its line stays refused. */
function ownerOf(paste: Paste, index: number, name: string, { domain: asked }: Question): string | undefined {
  if (CUT_OFF.test(name)) {
    const begun = name.replace(CUT_OFF, '').toLowerCase();
    const domain = asked?.startsWith(begun) === true ? asked : undefined;
    const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
    paste.refuse('resolve-dnsname', index, domain, readIssue('name-cut-off', { name }, at));
    return undefined;
  }
  const owner = readOwner(name, 'whole', index + 1, undefined);
  if (typeof owner === 'string') return owner;
  // A resolver names no placeholder: what looks like one is a name that was damaged.
  const isDamaged = owner.id === 'exchange-placeholder';
  const fault = isDamaged ? readIssue('name-invalid', { name }, { line: index + 1 }) : owner;
  paste.refuse('resolve-dnsname', index, undefined, fault);
  return undefined;
}

function takeFailure(paste: Paste, index: number, [, name = '', reason = '']: RegExpExecArray): 1 {
  const question = questionOf(paste, index);
  const domain = askedName(name);
  if (domain !== undefined && !question.asksOtherType) paste.negative(question, index, domain, stateOf(reason));
  paste.read('resolve-dnsname', index);
  return 1;
}

function stateOf(reason: string): Exclude<MxAnswer['state'], 'records'> {
  if (/No records|レコードが/i.test(reason)) return 'no-mx';
  return /does not exist|DNS\s*名/i.test(reason) ? 'no-domain' : 'failed';
}
