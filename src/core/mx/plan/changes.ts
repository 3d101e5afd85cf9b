import { byPreference, type MxRecord } from '../../dns/mx-record.ts';
import type { Change } from './types.ts';
import type { ChangeReason } from '../rules.ts';

/** Why the records of an exchange change, and why one changes that changes its TTL alone. */
export interface Reasons {
  readonly of: (exchange: string) => ChangeReason;
  readonly ofTtl: ChangeReason;
  /** A new TTL counts as a change even where the present one is not known. */
  readonly unknownTtlChanges: boolean;
}

/**
 * Lists the changes that lead from one record set to another: first what goes or changes, in the order of `before`,
 * then what is added.
 */
export function changesBetween(
  before: readonly MxRecord[],
  after: readonly MxRecord[],
  reasons: Reasons,
): readonly Change[] {
  const open = [...after];
  const take = (fits: (record: MxRecord) => boolean): MxRecord | undefined => {
    const i = open.findIndex(fits);
    return i < 0 ? undefined : open.splice(i, 1)[0];
  };
  const same = before.map((from) => take((to) => byPreference(from, to) === 0));
  const changes = before.flatMap((from, i): readonly Change[] => {
    const kept = same[i];
    if (kept !== undefined) return ttlChange(from, kept, reasons);
    const because = reasons.of(from.exchange);
    const to = take(({ exchange }) => exchange === from.exchange);
    return to === undefined ? [{ kind: 'remove', from, because }] : [{ kind: 'change', from, to, because }];
  });
  return [...changes, ...open.map((to): Change => ({ kind: 'add', to, because: reasons.of(to.exchange) }))];
}

function ttlChange(from: MxRecord, to: MxRecord, reasons: Reasons): readonly Change[] {
  const known = from.ttl !== undefined && from.ttlFrom !== 'cache';
  const changes = to.ttl !== undefined && (known ? from.ttl !== to.ttl : reasons.unknownTtlChanges);
  return changes ? [{ kind: 'change', from, to, because: reasons.ofTtl }] : [];
}
