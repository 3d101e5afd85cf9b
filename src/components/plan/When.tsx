import { isYearUnfinished } from '../../core/local-time.ts';
import { idsOfTicks } from '../../core/migration/join.ts';
import { useState } from 'preact/hooks';
import type { Migration } from '../../core/migration/document.ts';
import { type Stage, stages } from '../../core/mx/plan/types.ts';
import { withWindow } from '../../core/mx/session/windows.ts';
import { domainsFor, stagesOf } from '../../core/plan/stages-of-way.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { stageNames } from '../../words/mx/planner.ts';
import { planPageWords as page } from '../../words/plan-page.ts';
import { planViewWords as words } from '../../words/plan-views.ts';
import { FieldFrame } from '../kit/Field.tsx';
import { CpfChoice } from '../shared/CpfChoice.tsx';
import { siteHref } from '../kit/site-href.ts';
import { DirectRecords, InterscanHosts, TmemsHost } from './Servers.tsx';
import { useBook } from './use-book.ts';

/** When each stage of the way is carried out: the window of all its domains, or those that the planner has divided. */
export function When({ migration }: { migration: Migration }) {
  const { book, now } = useBook(migration);
  const needed = stagesOf(book.way, migration.mx.stage, now);
  const planned = new Set(migration.windows.map(({ stage }) => stage));
  const shown = stages.filter((stage) => needed.includes(stage) || planned.has(stage));
  return (
    <div class="plan-when" role="group" aria-labelledby="plan-when-legend">
      <p class="calc-legend" id="plan-when-legend">
        {page.askWhen}
      </p>
      {book.session.asksForCpf ? (
        <CpfChoice hosts={book.session.hosts} />
      ) : (
        <>
          <InterscanHosts hosts={book.session.hosts} />
          <p class="calc-hint">{words.whenHint}</p>
          {shown.some((stage) => stage.endsWith('tmems')) && <TmemsHost session={book.session} />}
          {shown.includes('switch-to-tmems') && <DirectRecords migration={migration} />}
          {shown.includes('stop-cpf') && shown.length > 1 && <p class="calc-hint">{words.ended}</p>}
          {shown.map((stage) => (
            <StageTimes key={stage} stage={stage} migration={migration} />
          ))}
          <p class="calc-hint">
            <a href={siteHref('/tools/mx/')}>{words.divide}</a>
          </p>
        </>
      )}
    </div>
  );
}

function StageTimes({ stage, migration }: { stage: Stage; migration: Migration }) {
  const windows = migration.windows.filter((window) => window.stage === stage);
  const { now } = useBook(migration);
  const [refused, setRefused] = useState(false);
  const add = (changeAt: string) => {
    const domains = domainsFor(migration, stage, now);
    setRefused(domains.length === 0);
    if (domains.length === 0) return;
    changeMigration(words.addWindow(stageNames[stage]), (before) => {
      const more = { name: '', stage, domains: [...domains], answer: '', answerOwners: [], changeAt };
      const added = withWindow(before.windows, more, idsOfTicks(before));
      return { ...before, windows: [...added], mx: { ...before.mx, windowId: added.at(-1)?.id } };
    });
  };
  const set = (id: string, changeAt: string) => {
    changeMigration(
      words.changeAt,
      (before) => ({
        ...before,
        windows: before.windows.map((each) => (each.id === id ? { ...each, changeAt } : each)),
      }),
      { typing: true },
    );
  };
  return (
    <>
      {(windows.length === 0 ? [undefined] : windows).map((window, index) => (
        // The field that made the window stays the same field: nothing goes away under the hand that types.
        <MomentField
          key={index}
          id={`plan-at-${stage}-${String(index)}`}
          label={
            window === undefined
              ? words.whenFirst(stageNames[stage])
              : words.whenOf(stageNames[stage], page.windowName(window.name, window.id), window.domains.length)
          }
          value={window?.changeAt ?? ''}
          {...(refused && window === undefined ? { problem: words.noDomains } : {})}
          {...(isYearUnfinished(window?.changeAt) ? { problem: words.yearUnfinished } : {})}
          onMoment={(changeAt) => {
            if (window === undefined) add(changeAt);
            else set(window.id, changeAt);
          }}
        />
      ))}
    </>
  );
}

interface MomentProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly problem?: string;
  readonly onMoment: (moment: string) => void;
}

/** A day and a minute of Japan's wall clock, by the browser's own control. */
function MomentField({ id, label, value, problem, onMoment }: MomentProps) {
  return (
    <FieldFrame id={id} label={label} {...(problem === undefined ? {} : { problem })} class="plan-moment">
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          value={value}
          onChange={({ currentTarget }) => {
            onMoment(currentTarget.value);
          }}
        />
      )}
    </FieldFrame>
  );
}
