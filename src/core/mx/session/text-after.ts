import { NULL_EXCHANGE, type MxRecord } from '../../dns/mx-record.ts';
import type { Issue } from '../../issue.ts';
import type { MxPlan } from '../plan/types.ts';

/** What the text before the change says that the plan does not. */
export interface Before {
  readonly text: string;
  readonly issues: readonly Issue[];
}

/**
 * The records as they stand once a part of a plan is published, as a text that `readMx` reads: every name in full; domains outside
 * `window` as they were. Published TTLs stay published ($TTL says so), unknown ones stay unknown (hazard H9), and the records
 * beside the MX that a change touches stay told (H24, H25).
 */
export function textAfter({ domains }: MxPlan, before: Before, window?: readonly string[]): string {
  const tonight = window && new Set(window);
  const records = domains.flatMap((plan) => (!tonight || tonight.has(plan.domain) ? plan.after : plan.before));
  const isPublished = ({ ttl, ttlFrom }: MxRecord): boolean => ttl !== undefined && ttlFrom !== 'cache';
  const published = records.filter(isPublished);
  const [first] = published;
  return [
    // A line without TTL would take that of the one above it (RFC 1035 §5.1).
    ...records.filter((record) => !isPublished(record)).map((record) => line({ ...record, ttl: undefined })),
    ...(first?.ttl === undefined ? [] : [`$TTL ${String(first.ttl)}`]),
    ...published.map(line),
    ...besideLines(before),
  ].join('\n');
}

function line({
  domain,
  ttl,
  preference,
  exchange,
}: Omit<MxRecord, 'ttl'> & { readonly ttl?: number | undefined }): string {
  const host = exchange === NULL_EXCHANGE ? exchange : `${exchange}.`;
  return [`${domain}.`, ttl, 'IN MX', preference, host].filter((part) => part !== undefined).join(' ');
}

/** Whose record an issue tells of, and what says the same where the line itself cannot be taken over. */
const beside: Readonly<Record<string, (params: NonNullable<Issue['params']>) => readonly [string, string]>> = {
  'spf-names-mx': ({ domain }) => [String(domain), 'TXT "v=spf1 mx"'],
  'mta-sts-names-mx': ({ domain }) => [`_mta-sts.${String(domain)}`, 'TXT "v=STSv1"'],
  'dane-names-exchange': ({ exchange }) => [`_25._tcp.${String(exchange)}`, 'TLSA 3 1 1 00'],
};

function besideLines({ text, issues }: Before): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const told = issues.flatMap(({ id, at, params = {} }) => {
    const record = beside[id]?.(params);
    if (!record) return [];
    const [owner, same] = record;
    const data = /\b(?:TXT|SPF|TLSA)\s[^()]+$/i.exec(lines[(at?.line ?? 0) - 1] ?? '')?.[0].trim();
    return [`${owner}. IN ${data ?? same}`];
  });
  return [...new Set(told)];
}
