import { isSameRecord, type MxRecord } from '../../dns/mx-record.ts';
import type { ChangeReason } from '../rules.ts';
import type { Change, DomainPlan } from '../plan/types.ts';

/** One line of the table of a change. */
export interface RecordRow {
  readonly kind: Change['kind'] | 'keep';
  readonly exchange: string;
  readonly from?: MxRecord;
  readonly to?: MxRecord;
  readonly because?: ChangeReason;
}

/** The records of a change in the order of before, then what is added: each once, kept ones too. */
export function rowsOf({ before, changes }: DomainPlan): readonly RecordRow[] {
  const rows = before.map((from): RecordRow => {
    const change = changes.find((each) => each.kind !== 'add' && isSameRecord(each.from, from));
    const { exchange } = from;
    if (!change || change.kind === 'add') return { kind: 'keep', exchange, from, to: from };
    if (change.kind === 'remove') return { kind: 'remove', exchange, from, because: change.because };
    return { kind: 'change', exchange, from, to: change.to, because: change.because };
  });
  const added = changes.flatMap((change): RecordRow[] =>
    change.kind === 'add'
      ? [{ kind: 'add', exchange: change.to.exchange, to: change.to, because: change.because }]
      : [],
  );
  return [...rows, ...added];
}

/** Why the records of some domains change, each reason once, in the order of their rows. */
export const reasonsOf = (plans: readonly DomainPlan[]): readonly ChangeReason[] => [
  ...new Set(plans.flatMap((plan) => rowsOf(plan).flatMap(({ because }) => because ?? []))),
];
