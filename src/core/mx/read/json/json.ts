import { askedName } from '../reading/asked-name.ts';
import type { Format, Session } from '../reading/format.ts';
import { readOwner } from '../reading/mx-parts.ts';
import { readIssue } from '../rules.ts';
import { readJson, textOf, type JsonNode, type JsonObject } from './read-json.ts';
import { JsonRecords, type Place } from './records.ts';
import { isRecordSet, readOctal, RecordSets } from './route53.ts';
import { LineReader } from '../reading/line-reader.ts';

/** A line that begins a JSON value, and is no prompt such as `[root@host]#` nor a heading in brackets. */
const BEGINNING = /^(?:\{|\[)\s*(?:$|["{[])/;
const NAME = /"(?:Name|fqdn)"\s*:\s*"([^"\s]+)"/gi;
const RECORD_SETS = /"(?:ResourceRecordSets?|ResourceRecords|Changes)"/;

/** Members that tell one state of the same records from another. */
const STATE =
  /^(?:before|after|current|desired|old|new|from|to|live|staged|staging|production|draft|planned|previous|proposed|expected|actual)$/i;
const VERSIONS = /^(?:versions?|revisions?|history|snapshots?|changes)$/i;

const TELLS_MX = /"(?:record_?|rr)?type"\s*:\s*(?:"(?:[^"]*\/)?MX"|15\b)|"MXRecords"|"NameExchange"/i;

/**
 * JSON: Route 53's `list-resource-record-sets` (`route53.ts`), and what other tools write (`records.ts`). Change batches are no state and are
 * not read.
 */
export const json: Format = {
  readsLongLines: true,
  open: (reading) => new JsonSession(reading),
};

class JsonSession extends LineReader implements Session {
  private readonly records = new JsonRecords(this.reading);
  private readonly recordSets = new RecordSets(this.reading);

  take(index: number): number {
    if (!BEGINNING.test(this.text.trimmed(index))) return 0;
    const { node, lastLine } = readJson(this.text.lines, index);
    const count = lastLine - index + 1;
    if (node === undefined) return this.refuseBroken(index, lastLine);
    const looked = this.text.lines.slice(index, index + count);
    if (looked.some((line) => RECORD_SETS.test(line))) this.reading.lines.weigh('route53', count);
    if (!this.walk(node, { document: index, branch: '' }) && looked.some((line) => TELLS_MX.test(line)))
      this.records.refuseUnknown(index, undefined);
    return count;
  }

  /** JSON that is cut off tells nothing for certain: a record set may have lost its last records. */
  private refuseBroken(index: number, lastLine: number): number {
    const looked = this.text.lines.slice(index, lastLine + 1);
    // Where it goes on cannot be told: every name up to the next document may have lost a record.
    const next = this.text.lines.findIndex((line, at) => at > lastLine && /^[[{]/.test(line));
    const document = this.text.lines.slice(index, next < 0 ? undefined : next);
    if (!document.some((line) => RECORD_SETS.test(line) || TELLS_MX.test(line))) return 0;
    for (const line of document) {
      for (const [, name = ''] of line.matchAll(NAME)) {
        const owner = readOwner(readOctal(name), 'whole', index + 1, undefined);
        if (typeof owner === 'string') this.reading.holdBack(owner);
      }
    }
    const text = looked.findLast((line) => line.trim() !== '')?.trim() ?? '';
    this.reading.refuse('route53', index, undefined, readIssue('json-not-understood', { text }, { line: index + 1 }));
    return looked.length;
  }

  /** Takes the record sets of a value; tells whether there was one, of whatever type. */
  private walk(node: JsonNode, place: Place, zone?: string): boolean {
    if (node.kind === 'array') return node.items.map((item) => this.walk(item, place, zone)).includes(true);
    if (node.kind !== 'object') return false;
    // A change batch says what is to be done, not what is published.
    if (textOf(node, 'Action') !== '' && node.members.has('ResourceRecordSet')) {
      this.reading.found.holdsChanges = true;
      return true;
    }
    if (textOf(node, 'IsTruncated') === 'true')
      this.reading.tell(readIssue('list-cut-off', {}, { line: node.line + 1 }));
    if (isRecordSet(node)) {
      this.recordSets.take(node);
      return true;
    }
    const own = zoneOf(node) ?? zone;
    const isTruncated = isTruncatedMessage(node);
    if (isTruncated) this.askTruncated(node);
    const tellsNone = this.takeResolverStatus(node);
    const told = tellsNone || isTruncated;
    if (!tellsNone && this.records.take(node, own, place)) return true;
    // What was asked is no answer.
    const members = [...node.members].filter(([key]) => !/^(?:questions?|queries)$/i.test(key));
    const tellsRecords = members
      .map(([key, member]) => {
        const branch = STATE.test(key) ? `${place.branch} ${key}` : place.branch;
        if (!VERSIONS.test(key) || member.kind !== 'array') return this.walk(member, { ...place, branch }, own);
        return member.items
          .map((item, at) => this.walk(item, { ...place, branch: `${branch} ${key} ${String(at)}` }, own))
          .includes(true);
      })
      .includes(true);
    if (tellsRecords && hasMorePages(node)) this.tellMorePages(node);
    // What stands below answers another question.
    if (isTruncated) this.reading.ask('text', node.line);
    return tellsRecords || told;
  }

  /** A list of single records goes on: a set may have its next record there. One of whole sets lacks whole sets only. */
  private tellMorePages(node: JsonObject): void {
    const at = { line: node.line + 1 };
    if ([...node.members].some(([key, { kind }]) => kind === 'array' && /^(?:rrsets|ResourceRecordSets)$/.test(key)))
      this.reading.tell(readIssue('list-cut-off', {}, at));
    else {
      this.reading.tell(readIssue('list-in-part', {}, at));
      for (const { answers } of this.reading.questions)
        for (const { line, domain } of answers.values()) if (line > node.line) this.reading.holdBack(domain);
    }
  }

  /** The server had no room for its answer: what stands in this message is not all. */
  private askTruncated(node: JsonObject): void {
    const name = textOf(askedIn(node) ?? node, 'name') || textOf(node, 'QNAME');
    const question = this.reading.ask('text', node.line, { domain: askedName(name) });
    question.message.isTruncated = true;
    this.reading.read('resolve-dnsname', node.line);
  }

  /** DNS over HTTPS and `jc`: a status and a question, and what no answer says. Tells whether it said so. */
  private takeResolverStatus(node: JsonObject): boolean {
    const data = node.members.get('data');
    const asked = askedIn(node) ?? (data?.kind === 'object' ? node : undefined);
    if (asked === undefined || !/^(?:MX|15)$/i.test(textOf(asked, 'type'))) return false;
    const domain = askedName(textOf(asked, 'name'));
    const status = (textOf(node, 'Status') || textOf(node, 'status')).toUpperCase();
    const within = data?.kind === 'object' ? data.members.get('answers') : undefined;
    const answer = node.members.get('Answer') ?? node.members.get('answer') ?? within;
    if (domain === undefined || status === '' || (answer?.kind === 'array' && answer.items.length > 0)) return false;
    const state = { '0': 'no-mx', NOERROR: 'no-mx', '3': 'no-domain', NXDOMAIN: 'no-domain' } as const;
    const told = Object.entries(state).find(([code]) => code === status)?.[1] ?? 'failed';
    this.reading.answering('text', node.line).denies(domain, node.line, told);
    this.reading.read('resolve-dnsname', node.line);
    return true;
  }
}

/** The question that a message repeats. */
function askedIn({ members }: JsonObject): JsonObject | undefined {
  const question = members.get('Question') ?? members.get('question');
  const asked = question?.kind === 'array' ? question.items[0] : question;
  return asked?.kind === 'object' ? asked : undefined;
}

/** Whether a list says that there is more of it than it shows. */
function hasMorePages(node: JsonObject): boolean {
  const within = ['result_info', 'links', 'pages', 'meta', 'pagination', 'paging', 'metadata'];
  const about = [node];
  for (const one of about)
    for (const key of within) {
      const member = one.members.get(key);
      if (member?.kind === 'object' && about.length < 10) about.push(member);
    }
  const numberOf = (keys: readonly string[]) =>
    Number(about.flatMap((one) => keys.map((key) => textOf(one, key))).find((text) => /^\d{1,9}$/.test(text)) ?? NaN);
  const next = ['nextPageToken', 'nextLink', 'next_page_token', 'next', 'next_page', 'NextToken', 'nextToken'];
  if (about.some((one) => next.some((key) => !/^(?:|null|false|0)$/.test(textOf(one, key))))) return true;
  if (numberOf(['total_pages', 'last_page', 'totalPages']) > numberOf(['page', 'current_page', 'currentPage']))
    return true;
  const lists = [...node.members.values()].flatMap((member) => (member.kind === 'array' ? [member.items.length] : []));
  const total = numberOf(['total_count', 'total', 'totalCount', 'total_entries', 'TotalCount']);
  return lists.length === 1 && total > (lists[0] ?? 0);
}

/** The flag `tc` as DNS over HTTPS, `kdig +json` and `zdns` write it. */
function isTruncatedMessage(node: JsonObject): boolean {
  const flags = node.members.get('flags');
  return (
    /^(?:true|1)$/.test(textOf(node, 'TC')) ||
    textOf(node, 'status') === 'TRUNCATED' ||
    (flags?.kind === 'object' && /^(?:true|1)$/.test(textOf(flags, 'truncated') || textOf(flags, 'tc')))
  );
}

/** The zone that an object names for the records within it. */
function zoneOf(node: JsonObject): string | undefined {
  const keys = ['zone', 'zone_name', 'zoneName', 'domain', 'domain_name', 'DomainName', 'origin'];
  const named = holdsTypedRecords(node) ? [...keys, 'Name', 'name'] : keys;
  return named.map((key) => askedName(textOf(node, key))).find((name) => name !== undefined);
}

/** A list of records that each name their type: the object around it is their zone. */
function holdsTypedRecords({ members }: JsonObject): boolean {
  const list = members.get('Records') ?? members.get('records');
  if (list?.kind !== 'array' || members.has('type') || members.has('Type')) return false;
  return list.items.every((item) => item.kind === 'object' && (item.members.has('Type') || item.members.has('type')));
}
