import { askedName } from './asking.ts';
import { noteBeside } from './beside.ts';
import type { Format } from './format.ts';
import { readJson, type JsonNode } from './json.ts';
import { refuseUnknown, takeJsonRecords } from './json-records.ts';
import { readOwner, takeMx } from './mx-parts.ts';
import type { Paste } from './paste.ts';
import { readIssue } from './rules.ts';

/** A line that begins a JSON value, and is no prompt such as `[root@host]#` nor a heading in brackets. */
const BEGINNING = /^(?:\{|\[)\s*(?:$|["{[])/;
const NAME = /"(?:Name|fqdn)"\s*:\s*"([^"\s]+)"/gi;
const RECORD_SETS = /"(?:ResourceRecordSets?|ResourceRecords|Changes)"/;

const TELLS_MX = /"(?:record_?|rr)?type"\s*:\s*(?:"(?:[^"]*\/)?MX"|15\b)|"MXRecords"|"NameExchange"/i;

/**
 * JSON: Route 53's `list-resource-record-sets`, and change batches (what they create or upsert is read, deletions are
 * not); what other tools write is in `json-records.ts`.
 */
export const route53: Format = {
  id: 'route53',
  take(paste, index) {
    if (!BEGINNING.test(paste.trimmed(index))) return 0;
    const { node, lastLine } = readJson(paste.lines, index);
    const count = lastLine - index + 1;
    if (node === undefined) return refuseBroken(paste, index, lastLine);
    const looked = paste.lines.slice(index, index + count);
    if (looked.some((line) => RECORD_SETS.test(line))) paste.weigh('route53', count);
    if (!walk(paste, node, index) && looked.some((line) => TELLS_MX.test(line))) refuseUnknown(paste, index, undefined);
    return count;
  },
};

/** JSON that is cut off tells nothing for certain: a record set may have lost its last records. */
function refuseBroken(paste: Paste, index: number, lastLine: number): number {
  const looked = paste.lines.slice(index, lastLine + 1);
  // Where it goes on cannot be told: every name up to the next document may have lost a record.
  const next = paste.lines.findIndex((line, at) => at > lastLine && /^[[{]/.test(line));
  const document = paste.lines.slice(index, next < 0 ? undefined : next);
  if (!document.some((line) => RECORD_SETS.test(line) || TELLS_MX.test(line))) return 0;
  for (const line of document) {
    for (const [, name = ''] of line.matchAll(NAME)) {
      const owner = readOwner(readOctal(name), 'whole', index + 1, undefined);
      if (typeof owner === 'string') paste.incomplete.add(owner);
    }
  }
  const text = looked.findLast((line) => line.trim() !== '')?.trim() ?? '';
  paste.refuse('route53', index, undefined, readIssue('json-not-understood', { text }, { line: index + 1 }));
  return looked.length;
}

/** Takes the record sets of a value; tells whether there was one, of whatever type. */
function walk(paste: Paste, node: JsonNode, document: number, zone?: string): boolean {
  if (node.kind === 'array') return node.items.map((item) => walk(paste, item, document, zone)).includes(true);
  if (node.kind !== 'object') return false;
  // A change batch says what is to be done, not what is published.
  if (textOf(node, 'Action') !== '' && node.members.has('ResourceRecordSet')) {
    paste.holdsChanges = true;
    return true;
  }
  if (textOf(node, 'IsTruncated') === 'true') paste.tell(readIssue('list-cut-off', {}, { line: node.line + 1 }));
  const isOfRoute53 =
    textOf(node, 'Name') !== '' && (node.members.has('ResourceRecords') || node.members.has('AliasTarget'));
  if (isOfRoute53) {
    takeRecordSet(paste, node);
    return true;
  }
  const own = zoneOf(node) ?? zone;
  const told = takeResolverStatus(paste, node);
  if (takeJsonRecords(paste, node, own, document)) return true;
  // What was asked is no answer.
  const members = [...node.members].flatMap(([key, member]) => (/^question$/i.test(key) ? [] : [member]));
  return members.map((member) => walk(paste, member, document, own)).includes(true) || told;
}

/** DNS over HTTPS and `jc`: a status and a question, and what no answer says. Tells whether it said so. */
function takeResolverStatus(paste: Paste, node: JsonObject): boolean {
  const question = node.members.get('Question') ?? node.members.get('question');
  const asked = question?.kind === 'array' ? question.items[0] : question;
  if (asked?.kind !== 'object' || !/^(?:MX|15)$/i.test(textOf(asked, 'type'))) return false;
  const domain = askedName(textOf(asked, 'name'));
  const status = (textOf(node, 'Status') || textOf(node, 'status')).toUpperCase();
  const answer = node.members.get('Answer') ?? node.members.get('answer');
  if (domain === undefined || status === '' || (answer?.kind === 'array' && answer.items.length > 0)) return false;
  const state = { '0': 'no-mx', NOERROR: 'no-mx', '3': 'no-domain', NXDOMAIN: 'no-domain' } as const;
  const told = Object.entries(state).find(([code]) => code === status)?.[1] ?? 'failed';
  paste.negative(paste.answering('text', node.line), node.line, domain, told);
  paste.read('resolve-dnsname', node.line);
  return true;
}

/** The zone that an object names for the records within it. */
function zoneOf(node: JsonObject): string | undefined {
  const named = ['zone', 'zone_name', 'zoneName', 'domain', 'domain_name', 'DomainName', 'origin']
    .map((key) => askedName(textOf(node, key)))
    .find((name) => name !== undefined);
  return named;
}

type JsonObject = Extract<JsonNode, { kind: 'object' }>;

function textOf(node: JsonObject, key: string): string {
  const member = node.members.get(key);
  return member?.kind === 'text' || member?.kind === 'other' ? member.text : '';
}

function takeRecordSet(paste: Paste, node: JsonObject): void {
  const index = node.members.get('Name')?.line ?? node.line;
  const type = textOf(node, 'Type');
  const owner = readOwner(readOctal(textOf(node, 'Name')), 'whole', index + 1, undefined);
  if (typeof owner !== 'string') {
    if (type === 'MX') paste.refuse('route53', index, undefined, owner);
    return;
  }
  if (type === 'SOA') paste.answering('text', index).zoneText.apexes.add(owner);
  const values = valuesOf(node);
  if (type !== 'MX') {
    for (const value of values) noteBeside(paste, value.line, besideOf(owner, type, value.text));
    return;
  }
  const at = { line: index + 1, domain: owner };
  const reason = node.members.has('AliasTarget')
    ? 'alias'
    : node.members.has('SetIdentifier')
      ? 'routing-policy'
      : undefined;
  if (reason !== undefined || values.length === 0) {
    paste.refuse(
      'route53',
      index,
      owner,
      readIssue('record-set-refused', { domain: owner, reason: reason ?? 'alias' }, at),
    );
    return;
  }
  paste.read('route53', index);
  const ttl = Number(textOf(node, 'TTL') || NaN);
  for (const value of values) takeValue(paste, owner, value, Number.isInteger(ttl) ? ttl : undefined);
}

interface Value {
  readonly text: string;
  readonly line: number;
}

function valuesOf(node: JsonObject): Value[] {
  const records = node.members.get('ResourceRecords');
  if (records?.kind !== 'array') return [];
  return records.items.map((item) => {
    const value = item.kind === 'object' ? item.members.get('Value') : item;
    return { text: value?.kind === 'text' ? value.text : '', line: value?.line ?? item.line };
  });
}

function takeValue(paste: Paste, domain: string, { text, line }: Value, ttl: number | undefined): void {
  const [, preference, exchange] = /^(\S+)\s+(\S.*)$/.exec(text.trim()) ?? [];
  if (preference === undefined || exchange === undefined) {
    const at = { line: line + 1, domain };
    paste.refuse('route53', line, domain, readIssue('record-not-understood', { text }, at));
    return;
  }
  const question = paste.answering('text', line);
  takeMx(
    paste,
    { index: line, question, format: 'route53' },
    { domain, preference, exchange, ttl, ttlFrom: 'published' },
    'whole',
  );
}

/** Route 53 writes octets in octal: `\052.example.test.` is the wildcard. */
function readOctal(name: string): string {
  return name.replace(/\\([0-3][0-7]{2})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
}

function besideOf(owner: string, type: string, value: string) {
  const target = type === 'CNAME' ? readOwner(value, 'whole', 0, undefined) : undefined;
  return {
    owner,
    type,
    content: value.replace(/"\s+"/g, '').replace(/^"|"$/g, ''),
    target: typeof target === 'string' ? target : undefined,
  };
}
