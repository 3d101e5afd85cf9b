import type { Issue } from '../../../issue.ts';
import { readOwner } from '../reading/mx-parts.ts';
import type { JsonNode, JsonObject } from './read-json.ts';
import type { Question, RecordFormat } from '../reading/question.ts';
import { isLive } from '../reading/row-status.ts';
import { readIssue } from '../rules.ts';
import { LineReader } from '../reading/line-reader.ts';

/** Which document an object stands in, and below which of its members that tell states apart (`before`, `versions 1`). */
export interface Place {
  readonly document: number;
  readonly branch: string;
}

/** One object of JSON, its members by their names in small letters. */
interface Members {
  readonly node: JsonObject;
  readonly of: ReadonlyMap<string, JsonNode>;
}

/** What a record set says of each of its values. */
interface ValueOf {
  readonly index: number;
  readonly question: Question;
  readonly owner: string | undefined;
  readonly ttl: number | undefined;
  readonly isOfResolver: boolean;
  readonly format: RecordFormat;
  readonly source: string;
}

/** `MX`, 15, and Azure's `Microsoft.Network/dnszones/MX`. */
const MX_TYPE = /^(?:MX|15|.*\/MX)$/i;
const TYPES = ['type', 'record_type', 'recordtype', 'rrtype'];
const OWNERS = ['fqdn', 'name', 'rr', 'record', 'host', 'hostname'];
const LISTS = ['mxrecords', 'rrdatas', 'records', 'values'];
const EXCHANGES = ['nameexchange', 'exchange', 'content', 'data', 'value', 'target', 'rdata', 'rdatamx', 'address'];
/** Members that only the message of a resolver has, and no list of a zone. */
const OF_MESSAGE = ['nameexchange', 'rdatamx', 'nameserver', 'class', 'key'];
const ACTIONS = ['action', 'op', 'operation', 'changetype', 'change_type'];
/** What parts one set of an owner from another. */
const QUALIFIERS = ['view', 'line', 'env', 'environment', 'stage', 'phase', 'version', 'region', 'geo'];
const PREFERENCES = ['preference', 'priority', 'prio'];

/** Takes MX records as other tools than Route 53 write them in JSON. */
export class JsonRecords extends LineReader {
  private readonly branches = new Map<string, Question>();
  private above: Question | undefined;

  /**
   * Takes an MX record, or a set of them, as other tools than Route 53 write it in JSON: Azure, Google Cloud, Cloudflare,
   * `Resolve-DnsName | ConvertTo-Json`, DNS over HTTPS. Tells whether the object was one.
   */
  take(node: JsonObject, zone: string | undefined, { document, branch }: Place): boolean {
    const object = membersOf(node);
    const list = LISTS.map((key) => object.of.get(key)).find((each) => each?.kind === 'array');
    if (isOfUnknownType(object)) {
      const owner = readOwner(textOf(object, OWNERS), 'whole', node.line + 1, undefined);
      this.refuseUnknown(node.line, typeof owner === 'string' ? owner : undefined);
      return true;
    }
    const isMx = MX_TYPE.test(textOf(object, TYPES)) || object.of.has('nameexchange') || object.of.has('mxrecords');
    // The question of DNS over HTTPS has a name and a type, too.
    if (!isMx || (list === undefined && textOf(object, EXCHANGES) === '' && object.of.size <= 2)) return false;
    // The message of a resolver around its answers.
    if (object.of.get('answers')?.kind === 'array') return false;
    if (!OWNERS.some((key) => object.of.has(key))) {
      if (list === undefined && textOf(object, EXCHANGES) === '') return false;
      this.refuseUnknown(node.line, undefined);
      return true;
    }
    const index = OWNERS.map((key) => object.of.get(key)).find((each) => each !== undefined)?.line ?? node.line;
    // What is to be done is not what is published.
    if (/^(?:add|create|upsert|insert|update|modify|replace|delete|remove)$/i.test(textOf(object, ACTIONS))) {
      this.reading.found.holdsChanges = true;
      return true;
    }
    const live = liveOf(object);
    if (live === 'unknown') {
      const owner = ownerIn(object, zone, index);
      const at = { line: index + 1, ...(typeof owner === 'string' ? { domain: owner } : {}) };
      const fault = readIssue('state-not-understood', { text: textOf(object, ['status', 'state']) }, at);
      this.reading.refuse('json', index, at.domain, fault);
    } else if (live === 'not-live')
      this.reading.tell(readIssue('row-not-live', { text: textOf(object, OWNERS) }, { line: index + 1 }));
    else this.takeSet(object, list?.kind === 'array' ? list.items : [node], { index, zone, document, branch });
    return true;
  }

  private takeSet(
    object: Members,
    values: readonly JsonNode[],
    { index, zone, document, branch }: Place & { readonly index: number; readonly zone: string | undefined },
  ): void {
    const isOfResolver = textOf(object, TYPES) === '15' || OF_MESSAGE.some((key) => object.of.has(key));
    const format: RecordFormat = isOfResolver ? 'resolve-dnsname' : 'json';
    const owner = ownerIn(object, zone, index);
    if (typeof owner === 'object') {
      this.reading.refuse(format, index, undefined, owner);
      return;
    }
    const seconds = Number(textOf(object, ['ttl', 'ttl_seconds']).replace(/^(\d{1,10})s$/, '$1') || NaN);
    // Cloudflare writes 1 where it chooses a TTL itself.
    const isAutomatic = seconds === 1 && object.of.has('content');
    if (isAutomatic && owner !== undefined) this.reading.found.automaticTtls.add(owner);
    const ttl = Number.isInteger(seconds) && !isAutomatic ? seconds : undefined;
    const source = `json ${document} ${textOf(object, ['zone_id', 'zoneid', 'domain_id'])}`;
    if (values.length === 0) this.refuseUnknown(index, owner);
    const question = this.questionOf(object, branch, index);
    for (const value of values) {
      const isSet = value === object.node;
      this.takeValue(value, isSet, {
        index: isSet ? index : value.line,
        question,
        owner,
        ttl,
        isOfResolver,
        format,
        source,
      });
    }
  }

  /** What one view, version or state tells is another answer than what the next one does ("Whose record it is" 16). */
  private questionOf(object: Members, branch: string, index: number): Question {
    const told = QUALIFIERS.map((key) => textOf(object, [key])).join(' ');
    const key = `${branch} ${told}`.trim();
    const above = this.reading.answering('text', index);
    if (key === '') return above;
    if (this.above !== above) this.branches.clear();
    this.above = above;
    const known = this.branches.get(key) ?? this.reading.open('text', index);
    this.branches.set(key, known);
    return known;
  }

  private takeValue(
    value: JsonNode,
    isSet: boolean,
    { index, question, owner, ttl, isOfResolver, format, source }: ValueOf,
  ): void {
    const members = value.kind === 'object' ? membersOf(value) : undefined;
    const parts = members === undefined ? pairIn(value.kind === 'text' ? value.text : '') : partsOf(members);
    if (members !== undefined && !isSet && isDisabled(members)) {
      this.reading.tell(readIssue('row-not-live', { text: parts?.exchange ?? '' }, { line: index + 1 }));
    } else if (parts === undefined) this.refuseUnknown(index, owner);
    else if (owner === undefined) {
      const record = { index, count: 1, format, source, label: '' };
      this.reading.addUnnamed({ ...record, parts: { ...parts, ttl, ttlFrom: 'published' } });
    } else {
      const ttlFrom = isOfResolver ? 'cache' : 'published';
      const place = { index, question, format, source };
      this.reading.take(place, { ...parts, domain: owner, ttl, ttlFrom }, 'whole');
    }
  }

  /** Refuses JSON that tells of MX in another form. */
  refuseUnknown(index: number, domain: string | undefined): void {
    const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
    this.reading.refuse(
      'json',
      index,
      domain,
      readIssue('json-form-unknown', { text: this.text.trimmed(index).slice(0, 80) }, at),
    );
  }
}

/** The owner of a record set: its own whole name, one below the zone around it, the zone itself, or nobody. */
function ownerIn(object: Members, zone: string | undefined, index: number): string | Issue | undefined {
  const named = textOf(object, OWNERS);
  const isApex = named === '' || named === '@';
  if (zone === undefined || (!isApex && named.includes('.')))
    return isApex ? undefined : readOwner(named, 'whole', index + 1, undefined);
  return readOwner(isApex ? zone : `${named}.${zone}`, 'whole', index + 1, undefined);
}

/** An owner, a priority and a host, and no type: it may be a record of MX. */
function isOfUnknownType(object: Members): boolean {
  return (
    !TYPES.some((key) => object.of.has(key)) &&
    /^\d{1,5}$/.test(textOf(object, PREFERENCES)) &&
    /[^.]\.[^.]/.test(textOf(object, ['content', 'data', 'value', 'target'])) &&
    textOf(object, OWNERS) !== ''
  );
}

/** Whether the server publishes it, as far as its members say. */
function liveOf(object: Members): ReturnType<typeof isLive> {
  const isGone = textOf(object, ['deleted_at', 'deletedat']) !== '' || /^(?:true|1)$/i.test(textOf(object, ['paused']));
  const isOff = /^(?:false|0)$/i.test(textOf(object, ['enabled', 'active']));
  if (isGone || isOff || isDisabled(object)) return 'not-live';
  return isLive({ role: 'state', text: textOf(object, ['status', 'state', 'enabled', 'active']) });
}

/** `"disabled": true`: the server does not publish it. */
function isDisabled(object: Members): boolean {
  return /^(?:true|1)$/i.test(textOf(object, ['disabled', 'isdisabled']));
}

/** An object within it that holds its data, or its owner and type (`resolvectl --json`), is read as part of it. */
function membersOf(node: JsonObject): Members {
  const of = new Map([...node.members].map(([key, member]) => [key.toLowerCase(), member]));
  for (const key of ['data', 'rdata', 'key']) {
    const inner = of.get(key);
    if (inner?.kind !== 'object') continue;
    for (const [name, member] of inner.members) if (!of.has(name.toLowerCase())) of.set(name.toLowerCase(), member);
  }
  return { node, of };
}

/** The text of the first member that has one. */
function textOf({ of }: Members, keys: readonly string[]): string {
  for (const key of keys) {
    const member = of.get(key);
    if ((member?.kind === 'text' || member?.kind === 'other') && member.text !== 'null') return member.text;
  }
  return '';
}

function partsOf(object: Members): { preference: string; exchange: string } | undefined {
  const exchange = textOf(object, EXCHANGES);
  const preference = textOf(object, PREFERENCES);
  if (preference === '') return pairIn(exchange);
  return exchange === '' ? undefined : { preference, exchange };
}

/** `10 mail1.example.test.` */
function pairIn(text: string): { preference: string; exchange: string } | undefined {
  const [, preference, exchange] = /^\s*(\d+)\s+(\S+)\s*$/.exec(text) ?? [];
  return preference === undefined || exchange === undefined ? undefined : { preference, exchange };
}
