import type { Issue } from '../issue.ts';
import type { MxPlan } from './plan/types.ts';
import type { Comments } from './write/comments.ts';
import { domainsToWrite } from './write/domains-to-write.ts';
import { csv } from './write/csv.ts';
import type { Format, WrittenFile } from './write/format.ts';
import { withDistinctNames } from './write/file-names.ts';
import { guide } from './write/guide.ts';
import { nsupdate } from './write/nsupdate.ts';
import { powershell } from './write/powershell.ts';
import { route53 } from './write/route53.ts';
import { zone } from './write/zone.ts';
import type { Zones } from './write/zones.ts';

export { commentIds, type CommentId, type Comments } from './write/comments.ts';
export type { WrittenFile } from './write/format.ts';

/** Every format that can be written. A new one is a file and a line here. */
const formats = { zone, guide, nsupdate, powershell, route53, csv } as const satisfies Record<string, Format>;

export type WriteFormat = keyof typeof formats;
export const writeFormats = Object.keys(formats) as readonly WriteFormat[];

export interface WriteOptions {
  /** Domain to the zone that holds it, as `readMx` saw it. Absent: the domain itself, with advice. */
  readonly zones?: Zones;
  /** Seconds: what nsupdate and PowerShell publish where no published TTL is known (hazard H9). */
  readonly ttl?: number;
  readonly comments?: Comments;
  /**
   * zone: how a zone is named. `directive`: by one $ORIGIN, for a file of its own; `comment`: for lines that are pasted into a zone
   * file, where a directive would change the relative names below it.
   */
  readonly originAs?: 'directive' | 'comment';
  /** What the file names begin with, before format and zone; absent: `mx-` and the stage. */
  readonly name?: string;
}

export interface MxWriting {
  readonly files: readonly WrittenFile[];
  readonly issues: readonly Issue[];
}

/**
 * Writes the domains of a plan that change as files for a machine. Each file carries the record set that it was planned
 * for, and those that run refuse a domain where that does not hold (hazard H10). Domains that have an error or do not
 * change stand in no file, nor do those whose TTL is needed and not known (issue `ttl-not-known`): the file says whom it leaves out.
 */
export function writeMx(plan: MxPlan, format: WriteFormat, options: WriteOptions = {}): MxWriting {
  const { ttl, namesZone, write }: Format = formats[format];
  const { domains, leftOut, issues } = domainsToWrite(plan, { ttl, namesZone }, options);
  if (domains.length === 0) return { files: [], issues };
  const name = `${options.name ?? `mx-${plan.stage}`}-${format}`;
  const { comments = {}, originAs = 'directive' } = options;
  return { files: withDistinctNames(write({ name, domains, leftOut, comments, originAs })), issues };
}
