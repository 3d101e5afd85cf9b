import { groupBy } from '../../core/group-by.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { DataTable } from '../kit/DataTable.tsx';
import { DomainNames } from '../kit/DomainNames.tsx';
import { Heading } from '../kit/Section.tsx';
import type { Planner } from './planner.ts';
import { sayReason } from '../../words/mx/say-reason.ts';
import { TakeBack } from './LeaveOut.tsx';

/** What stays as it is, and what nobody answered for: one row a reason. */
export function LeftDomains({ planner, level }: { planner: Planner; level: number }) {
  const left = planner.ledger.entries.filter(({ standing }) => standing === 'left' || standing === 'unanswered');
  if (left.length === 0) return null;
  const rows = [...groupBy(left, (entry) => sayReason(entry, planner))];
  return (
    <div class="calc-card">
      <div class="calc-head">
        <Heading level={level}>
          <span class="calc-big">{left.length}</span> {own.leftHeading}
        </Heading>
      </div>
      <DataTable
        caption={own.leftHeading}
        columns={[
          {
            key: 'domains',
            head: own.domain,
            names: true,
            cell: ([, entries]) => <DomainNames names={entries.map(({ domain }) => domain)} />,
          },
          {
            key: 'reason',
            head: own.reason,
            cell: ([reason, entries]) => (
              <>
                {reason}{' '}
                {entries.every((entry) => entry.reason === 'left-out') && (
                  <TakeBack planner={planner} domains={entries.map(({ domain }) => domain)} />
                )}
              </>
            ),
          },
        ]}
        rows={rows}
        keyOf={([reason]) => reason}
      />
    </div>
  );
}
