import type { ComponentChildren } from 'preact';
import { groupBy } from '../../core/group-by.ts';
import { mxPaper } from '../../documents/mx-paper.ts';
import { paperFoot } from '../../documents/paper-foot.ts';
import { paperWords as words } from '../../words/mx/paper.ts';
import { stationWords as stations } from '../../words/mx/stations.ts';
import type { Planner } from './planner.ts';
import { sayReason } from '../../words/mx/say-reason.ts';
import { PaperSets } from '../shared/PaperSets.tsx';
import { useMigration } from '../shared/use-migration.ts';
import { usePaperFoot } from '../shared/use-paper-foot.ts';
import { useWayBack } from './use-way-back.ts';

/** What is printed: a document of its own, of exactly the chosen domains. */
export function PaperSheet({ planner }: { planner: Planner }) {
  const { input, plan, tonight, zones, roleOf, today, ledger } = planner;
  const back = useWayBack(planner);
  const kept = ledger.entries.filter(({ standing }) => standing !== 'changed');
  const left = [...groupBy(kept, (entry) => sayReason(entry, planner))].map(([reason, entries]) => ({
    reason,
    domains: entries.map(({ domain }) => domain),
  }));
  const paper = mxPaper({
    ...{ stage: input.stage, date: today.date, plan, tonight, back, zones, roleOf, ticked: input.ticked, left },
    ...(input.window ? { window: stations.windowName(input.window.name, input.window.id) } : {}),
  });
  usePaperFoot(paperFoot({ ...paper.foot, version: useMigration().plan.version, date: today.date }));
  return (
    <div class="calc-paper paper print-only">
      <p class="calc-print-title">{paper.title}</p>
      <dl>
        {paper.facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Part title={words.checks}>
        <ul class="calc-paper-checks">
          {paper.checks.map(({ text, ticked }) => (
            <li key={text} class={ticked ? 'ticked' : ''}>
              {text}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={words.change}>
        <p>{words.changeHint}</p>
        <PaperSets sets={paper.change} signed />
      </Part>
      {paper.back.length === 0 && (
        <Part title={words.back}>
          <p>{words.backNone}</p>
        </Part>
      )}
      {paper.back.map(({ title, sets }) => (
        <Part key={title} title={title}>
          <PaperSets sets={sets} signed={false} />
        </Part>
      ))}
      {paper.left.length > 0 && (
        <Part title={words.left}>
          <dl class="calc-paper-left">
            {paper.left.map(({ reason, domains }) => (
              <div key={reason}>
                <dt>{reason}</dt>
                <dd>{domains.join('、')}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      <Part title={words.record2}>
        <table class="calc-paper-sign">
          <thead>
            <tr>
              {words.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {paper.tasks.map((task) => (
              <tr key={task}>
                <th scope="row">{task}</th>
                <td>/ :</td>
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="calc-paper-part">
      <p class="calc-print-heading">{title}</p>
      {children}
    </div>
  );
}
