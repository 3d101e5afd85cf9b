import type { ComponentChildren } from 'preact';
import type { RunbookSheet, SheetRow } from '../../documents/runbook.ts';
import { paperWords } from '../../words/mx/paper.ts';
import { backWords, runbookWords as words } from '../../words/plan/runbook.ts';
import { PaperSets } from '../shared/PaperSets.tsx';
import { usePaperFoot } from '../shared/use-paper-foot.ts';

/** The 作業手順書 on A4: what stands on the screen does not. */
export function Paper({ sheet, foot }: { sheet: RunbookSheet; foot: string }) {
  usePaperFoot(foot);
  const { chapters, columns } = words;
  let number = 0;
  const chapter = (title: string) => `${String(++number)}　${title}`;
  return (
    <div class="plan-paper paper print-only">
      <p class="plan-paper-title">{sheet.title}</p>
      <dl class="plan-paper-facts">
        {sheet.facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {sheet.prerequisites.length > 0 && (
        <Chapter title={chapter(chapters.prerequisites)} note={words.prerequisitesNote}>
          <Table class="checks" heads={['', columns.check, columns.see, columns.ifNot, columns.by]}>
            {sheet.prerequisites.map((row) => (
              <tr key={row.id}>
                <Box row={row} />
                <Does row={row} />
                <td>{row.see}</td>
                <td>{row.ifNot}</td>
                <td class="by">
                  {row.who} {row.clock}
                  {row.done !== '' && <p>{row.done}</p>}
                  {row.held && <p>{words.held}</p>}
                </td>
              </tr>
            ))}
          </Table>
        </Chapter>
      )}
      <Chapter title={chapter(chapters.steps)} note={sheet.stepsNote}>
        <StepTable rows={sheet.steps} />
      </Chapter>
      <Chapter title={chapter(chapters.records)} note={paperWords.changeHint} class="new-page">
        <PaperSets sets={sheet.records} signed />
      </Chapter>
      <Chapter title={chapter(chapters.back)} note={sheet.back.until}>
        {sheet.back.lead.map((line) => (
          <p key={line} class="plan-paper-lead">
            {line}
          </p>
        ))}
        <Table class="back" heads={backWords.columns}>
          {sheet.back.rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </Table>
        {sheet.back.records.map(({ title, sets }) => (
          <>
            <p class="plan-paper-sub">{title}</p>
            <PaperSets sets={sets} signed={false} />
          </>
        ))}
      </Chapter>
      {sheet.after.length > 0 && (
        <Chapter title={chapter(chapters.after)} note={words.afterNote}>
          <StepTable rows={sheet.after} />
        </Chapter>
      )}
      {sheet.left.length > 0 && (
        <Chapter title={chapter(chapters.left)}>
          <dl class="plan-paper-left">
            {sheet.left.map(({ reason, domains }) => (
              <div key={reason}>
                <dt>
                  {reason}({domains.length})
                </dt>
                <dd>{domains.join('、')}</dd>
              </div>
            ))}
          </dl>
        </Chapter>
      )}
      <Chapter title={chapter(chapters.signOff)}>
        <Table class="sign" heads={paperWords.columns}>
          {sheet.signOff.map((task) => (
            <tr key={task}>
              <th scope="row">
                <span class="plan-paper-box" /> {task}
              </th>
              <td>/ :</td>
              <td />
              <td />
            </tr>
          ))}
        </Table>
      </Chapter>
    </div>
  );
}

interface ChapterProps {
  readonly title: string;
  readonly note?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

function Chapter({ title, note = '', class: more = '', children }: ChapterProps) {
  return (
    <div class={`plan-paper-chapter ${more}`}>
      <p class="plan-paper-heading">
        <span>{title}</span>
        {note !== '' && <span class="plan-paper-note">{note}</span>}
      </p>
      {children}
    </div>
  );
}

interface TableProps {
  readonly class: string;
  readonly heads: readonly string[];
  readonly children: ComponentChildren;
}

/** Its head stands on every page that it takes. */
function Table({ class: name, heads, children }: TableProps) {
  return (
    <table class={`plan-paper-table ${name}`}>
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th key={index} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** Lines of a row that may be parted by the end of a page. */
const MANY = 8;

function StepTable({ rows }: { rows: readonly SheetRow[] }) {
  const { columns } = words;
  return (
    <Table class="steps" heads={['', columns.when, columns.who, columns.does, columns.see, columns.ifNot]}>
      {rows.map((row) => (
        <tr key={row.id} class={row.where.length > MANY ? 'long' : ''}>
          <Box row={row} />
          <td>
            {row.relative !== '' && <b>{row.relative}</b>}
            <p>{row.clock}</p>
          </td>
          <td>{row.who}</td>
          <Does row={row} isSigned />
          <td>{row.see}</td>
          <td>{row.ifNot}</td>
        </tr>
      ))}
    </Table>
  );
}

const Box = ({ row: { isTicked, held } }: { row: SheetRow }) => (
  <td class="plan-paper-tick">
    <span class={`plan-paper-box ${isTicked || held ? 'ticked' : ''}`} />
  </td>
);

/** `isSigned`: who did it stands here, where there is no column for it. */
function Does({ row, isSigned = false }: { row: SheetRow; isSigned?: boolean }) {
  return (
    <td>
      {row.does}
      {row.where.map(({ kind, text }, index) => (
        <p key={index} class={kind === 'command' ? 'plan-paper-command' : ''}>
          {text}
        </p>
      ))}
      {row.notes.map((note) => (
        <p key={note} class="plan-paper-small">
          {note}
        </p>
      ))}
      {row.decides && <p class="plan-paper-decide">{words.decide}</p>}
      {[isSigned ? row.done : '', row.shown, ...row.uncounted].filter(Boolean).map((said) => (
        <p key={said} class="plan-paper-small">
          {said}
        </p>
      ))}
    </td>
  );
}
