import type { MxRecord } from '../../core/dns/mx-record.ts';
import type { Role } from '../../core/mx/role.ts';
import type { DomainPlan } from '../../core/mx/plan/types.ts';
import { plannerWords as words, roleNames } from '../../words/mx/planner.ts';
import { DomainName } from '../kit/DomainNames.tsx';
import { ActorMark } from '../kit/ActorMark.tsx';
import { rowsOf, type RecordRow } from '../../core/mx/session/record-rows.ts';
import { roles } from '../kit/aria-table.ts';

interface Props {
  readonly plan: DomainPlan;
  readonly subject: string;
  readonly roleOf: (exchange: string) => Role;
  /** Of a lower-ttl plan: the set stays, so the figures are TTLs. */
  readonly showTtl: boolean;
}

const signs = { add: '＋', remove: '−', change: '±', keep: '＝' } as const;

/** Before, after and what changes, record by record, in the order of DNS: preference, then host. */
export function RecordTable({ plan, subject, roleOf, showTtl }: Props) {
  const figure = (record: MxRecord | undefined) => (showTtl ? record?.ttl : record?.preference);
  return (
    <table class="calc-records" {...roles.table}>
      <caption class="visually-hidden">{words.tableCaption(subject)}</caption>
      <thead {...roles.group}>
        <tr {...roles.row}>
          <th {...roles.column}>
            <span class="visually-hidden">{words.change}</span>
          </th>
          <th class="number" {...roles.column}>
            {showTtl ? words.ttlBefore : words.before}
          </th>
          <th class="number" {...roles.column}>
            {showTtl ? words.ttlAfter : words.after}
          </th>
          <th {...roles.column}>{words.host}</th>
          <th {...roles.column}>{words.role}</th>
        </tr>
      </thead>
      <tbody {...roles.group}>
        {rowsOf(plan).map((row, index) => (
          <Row key={index} row={row} before={figure(row.from)} after={figure(row.to)} is={roleOf(row.exchange)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: RecordRow;
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly is: Role;
}

function Row({ row: { kind, exchange }, before, after, is }: RowProps) {
  const gone = kind === 'remove';
  const moved = kind !== 'keep';
  return (
    <tr class={kind} {...roles.row}>
      <td class="calc-kind" {...roles.cell}>
        <span aria-hidden="true">{signs[kind]}</span> {words.kinds[kind]}
      </td>
      <td class="number calc-old" {...roles.cell}>
        {moved && before !== undefined ? <s>{before}</s> : (before ?? (kind === 'add' ? words.none : words.notKnown))}
        {moved && (
          <span class="calc-arrow" aria-hidden="true">
            →
          </span>
        )}
      </td>
      <td class="number calc-new" {...roles.cell}>
        {after ?? (gone ? words.none : words.notKnown)}
      </td>
      <td class="hostname" {...roles.cell}>
        {gone ? (
          <s>
            <DomainName name={exchange} />
          </s>
        ) : (
          <DomainName name={exchange} />
        )}
      </td>
      <td class="calc-role" {...roles.cell}>
        <ActorMark role={is} /> {roleNames[is]}
      </td>
    </tr>
  );
}
