import { ownValue } from '../own-value.ts';
import { groupBy } from '../group-by.ts';
import type { MxPlan } from '../mx/plan/types.ts';
import { type Comments, type MxWriting, writeMx, type WriteFormat } from '../mx/write.ts';
import { zoneOf } from '../mx/write/zones.ts';
import type { DnsSystem, ZoneOperator } from './plan-part.ts';

/** The domains of a window whose zones are edited alike, and the format that they are given in. */
export interface WindowPart {
  readonly format: WriteFormat;
  readonly plan: MxPlan;
}

interface Given {
  readonly plan: MxPlan;
  readonly zones: Readonly<Record<string, string>>;
  readonly operators: Readonly<Record<string, ZoneOperator>>;
  /** Seconds: what files take where no TTL is known. */
  readonly fileTtl?: number;
  /** What file names begin with; absent: `mx-` and the stage. */
  readonly name?: string;
}

/** How each system is given its change; where nobody has said which it is, in the notation for people. */
const formatOf: Readonly<Record<DnsSystem, WriteFormat>> = {
  bind: 'nsupdate',
  windows: 'powershell',
  route53: 'route53',
  other: 'guide',
};

/** Parts a window by how its zones are edited: a file of one system never holds a domain of another. */
export function windowParts({ plan, zones, operators }: Given): readonly WindowPart[] {
  const changing = plan.domains.filter(({ changes }) => changes.length > 0);
  const parts = groupBy(changing, ({ domain }) => {
    const { zone } = zoneOf(domain, zones);
    return formatOf[ownValue(operators, zone)?.system ?? 'other'];
  });
  return [...parts].map(([format, domains]) => ({ format: format as WriteFormat, plan: { ...plan, domains } }));
}

/** Writes one part. */
export function writePart(
  part: WindowPart,
  { zones, fileTtl, name }: Pick<Given, 'zones' | 'fileTtl' | 'name'>,
  comments: Comments = {},
): MxWriting {
  return writeMx(part.plan, part.format, {
    ...{ zones, comments, originAs: 'comment' },
    ...(fileTtl === undefined ? {} : { ttl: fileTtl }),
    ...(name === undefined ? {} : { name }),
  });
}
