import type { ComponentChildren } from 'preact';
import { groupBy } from '../../core/group-by.ts';
import { mxPaper, type PaperSet } from '../../documents/mx-paper.ts';
import { paperWords as words } from '../../words/mx/paper.ts';
import { stationWords as stations } from '../../words/mx/stations.ts';
import type { Planner } from './planner.ts';
import { sayReason } from '../../words/mx/say-reason.ts';
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
  return (
    <div class="calc-paper print-only">
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
        {paper.change.map((set, index) => (
          <SetTable key={index} set={set} boxes />
        ))}
      </Part>
      {paper.back.length === 0 && (
        <Part title={words.back}>
          <p>{words.backNone}</p>
        </Part>
      )}
      {paper.back.map(({ title, sets }) => (
        <Part key={title} title={title}>
          {sets.map((set, index) => (
            <SetTable key={index} set={set} boxes={false} />
          ))}
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

/** Records of one set, and the domains that have it. */
function SetTable({ set, boxes }: { set: PaperSet; boxes: boolean }) {
  return (
    <div class="calc-paper-set">
      <p>
        <b>{words.zone(set.zone, set.domains.length)}</b>
      </p>
      <table>
        <thead>
          <tr>
            {[words.before, words.after, words.host, words.role].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {set.records.map(({ before, after, exchange, role }) => (
            <tr key={exchange}>
              <td>{before}</td>
              <td>{after}</td>
              <td class="hostname">{exchange}.</td>
              <td>{role}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul class={boxes ? 'calc-paper-names boxes' : 'calc-paper-names'}>
        {set.domains.map((domain) => (
          <li key={domain}>{domain}</li>
        ))}
      </ul>
    </div>
  );
}
