import { isAbsolute } from '../../../dns/name.ts';
import type { ZoneRecord } from '../../../dns/zone-record.ts';
import { LineReader } from '../reading/line-reader.ts';
import type { Owner } from '../reading/owner.ts';
import type { Question, RecordFormat } from '../reading/question.ts';
import type { Reading } from '../reading/reading.ts';
import { readIssue } from '../rules.ts';
import { faultOf, isPlainMx } from './broken-line.ts';
import type { ZoneScope } from './scope.ts';

const BEYOND_ASCII = /[^\x00-\x7f]/;
const OF_CLOUDFLARE = /^;;\s*Domain:\s+\S|\bcf_tags=/;
/** An owner that is rather the class, type or TTL of a line that lost its leading blanks. */
const LIKE_A_KEYWORD = /^(?:IN|MX|\d+)$/i;

/** Whose answer a line is, and its owner. */
export interface Owned {
  readonly question: Question;
  readonly owner: Owner;
  readonly ttl?: number | undefined;
}

/** What lines of zone text say of MX. */
export class MxLines extends LineReader {
  private readonly scope: ZoneScope;
  private cloudflare: boolean | undefined;

  constructor(reading: Reading, scope: ZoneScope) {
    super(reading);
    this.scope = scope;
  }

  /** Takes a line whose type is MX, or refuses it. */
  take(index: number, line: ZoneRecord, { question, owner, ttl }: Owned): void {
    const format: RecordFormat = question.tool === 'dig' ? 'dig' : 'zone';
    if (owner.state !== 'known') {
      this.takeOwnerless(index, line, { question, owner, ttl }, format);
      return;
    }
    const domain = owner.name;
    if (line.class !== undefined && line.class !== 'IN') {
      this.reading.refuse(
        format,
        index,
        domain,
        readIssue('class-refused', { class: line.class }, { line: index + 1, domain }),
      );
      return;
    }
    if (!isPlainMx(line)) {
      this.reading.refuse(format, index, domain, faultOf(line, this.text.trimmed(index), { line: index + 1, domain }));
      return;
    }
    const { preference, exchange } = dataOf(line);
    const shown = this.scope.originOf(domain);
    if (shown !== undefined) this.reading.found.noteOrigin(domain, shown);
    if (!isAbsolute(exchange)) question.zoneText.sure ||= this.scope.origin !== undefined;
    this.reading.take(
      { index, count: line.count, question, format },
      { domain, preference, exchange: this.bracketed(index, exchange), ttl, ttlFrom: this.ttlFromOf(question) },
      this.scope,
    );
    if (line.owner !== undefined && LIKE_A_KEYWORD.test(line.owner.text)) {
      this.reading.tell(
        readIssue('owner-like-keyword', { text: line.owner.text, domain }, { line: index + 1, domain }),
      );
    }
  }

  /** `10 (クラウドプレフィルタのサーバ名)`: to zone text these parentheses are none, to a reader they are a placeholder. */
  private bracketed(index: number, exchange: string): string {
    if (!BEYOND_ASCII.test(exchange)) return exchange;
    const wrapped = `(${exchange})`;
    return this.text.line(index).includes(wrapped) ? wrapped : exchange;
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
    const { preference, exchange } = dataOf(line);
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

  /** The TTL of an MX line: Cloudflare's export writes 1 where it chooses one itself. */
  publishedTtlOf(line: ZoneRecord, owner: Owner): number | undefined {
    if (line.type !== 'MX' || line.ttl !== 1 || !this.isOfCloudflare) return this.scope.ttlOf(line);
    if (owner.state === 'known') this.reading.found.automaticTtls.add(owner.name);
    return undefined;
  }

  /** Whether the text says in its comments that Cloudflare wrote it. */
  private get isOfCloudflare(): boolean {
    this.cloudflare ??= this.text.lines.some((line) => OF_CLOUDFLARE.test(line));
    return this.cloudflare;
  }
}

/** Preference and exchange of a plain MX line. */
const dataOf = ({ data }: ZoneRecord): { readonly preference: string; readonly exchange: string } => ({
  preference: data[0]?.text ?? '',
  exchange: data[1]?.text ?? '',
});
