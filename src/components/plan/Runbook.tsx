import type { Migration } from '../../core/migration/document.ts';
import type { PlanBook, WindowBook } from '../../core/plan/plan-book.ts';
import { isDone } from '../../core/plan/outlook.ts';
import { runbookMarkdown, type RunbookSheet, type SheetLine, type SheetRow } from '../../documents/runbook.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { planPageWords as page } from '../../words/plan-page.ts';
import { planViewWords as words } from '../../words/plan-views.ts';
import { runbookWords } from '../../words/plan/runbook.ts';
import { ChoiceGroup, Tick } from '../kit/ChoiceGroup.tsx';
import { CopyButton } from '../kit/CopyButton.tsx';
import { DownloadButton } from '../kit/DownloadButton.tsx';
import { Field } from '../kit/Field.tsx';
import { Fold } from '../kit/Fold.tsx';
import { Heading, Section } from '../kit/Section.tsx';
import { siteHref } from '../kit/site-href.ts';
import { localMoment } from '../shared/use-today.ts';
import { Paper } from './Paper.tsx';
import { sheetOf } from './sheet-of.ts';

interface Props {
  readonly book: PlanBook;
  readonly window: WindowBook;
  readonly migration: Migration;
  /** ISO calendar date. */
  readonly date: string;
  /** An example, or somebody else's plan: nothing is ticked. */
  readonly isShownOnly: boolean;
  readonly onWindow: (id: string) => void;
}

/** The 作業手順書 of a window: on the screen a list to tick, on paper a document of its own. */
export function Runbook({ book, window, migration, date, isShownOnly, onWindow }: Props) {
  const { ticker } = migration.plan;
  const sheet = sheetOf(book, window, migration, date);
  const shared = { window, migration, isShownOnly };
  const { chapters } = runbookWords;
  return (
    <>
      <Section id="plan-runbook" level={2} title={words.runbook} class="screen-only" aside={sheet.window}>
        {book.windows.length > 1 && (
          <ChoiceGroup
            name="plan-window"
            legend={words.chooseRunbook}
            layout="segment"
            choices={book.windows.map(({ window: each }) => ({
              value: each.id,
              label: `${page.windowName(each.name, each.id)} (${String(each.domains.length)})`,
            }))}
            chosen={window.window.id}
            onChoose={onWindow}
          />
        )}
        <Outputs sheet={sheet} />
        {!isShownOnly && (
          <Field
            id="plan-ticker"
            label={words.ticker}
            hint={words.tickerHint}
            value={ticker}
            class="plan-ticker"
            onText={(text) => {
              changeMigration(words.ticker, (now) => ({ ...now, plan: { ...now.plan, ticker: text } }), {
                typing: true,
              });
            }}
          />
        )}
        <Steps title={chapters.prerequisites} rows={sheet.prerequisites} {...shared} />
        <Steps title={`${chapters.steps}(${sheet.stepsNote})`} rows={sheet.steps} {...shared} />
        <Steps title={chapters.after} rows={sheet.after} {...shared} />
      </Section>
      <Paper
        sheet={sheet}
        foot={words.foot(sheet.title, sheet.window, window.runbook.domains.length, migration.plan.version, date)}
      />
    </>
  );
}

/** Print, Markdown, copy. */
function Outputs({ sheet }: { sheet: RunbookSheet }) {
  const subject = words.markdownSubject(sheet.window);
  return (
    <div class="calc-buttons">
      <button
        type="button"
        class="button primary"
        onClick={() => {
          print();
        }}
      >
        {words.print}
      </button>
      <DownloadButton
        files={() => [
          {
            name: `${sheet.title} ${sheet.window}.md`.replaceAll(/[\\/:*?"<>|\s]+/g, '_'),
            mediaType: 'text/markdown;charset=utf-8',
            text: runbookMarkdown(sheet),
          },
        ]}
        subject={subject}
        label={words.markdown}
        class=""
      />
      <CopyButton text={() => runbookMarkdown(sheet)} subject={subject} label={words.copyMarkdown} class="" />
    </div>
  );
}

interface StepsProps extends Pick<Props, 'window' | 'migration' | 'isShownOnly'> {
  readonly title: string;
  readonly rows: readonly SheetRow[];
}

export function Steps({ title, rows, ...shared }: StepsProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <Heading level={3}>{title}</Heading>
      <ul class="plan-steps">
        {rows.map((row) => (
          <li key={row.id}>
            <Step row={row} {...shared} />
          </li>
        ))}
      </ul>
    </>
  );
}

type StepProps = Pick<Props, 'window' | 'migration' | 'isShownOnly'> & { readonly row: SheetRow };

function Step({ row, window, migration, isShownOnly }: StepProps) {
  const step = window.runbook.steps.find(({ id }) => id === row.id);
  const done = step !== undefined && isDone(step, window, migration.plan.ticks);
  const when = [row.relative, row.clock].filter(Boolean).join(' ');
  const label = (
    <>
      <small class="plan-step-when">
        {when} <span class="muted">{row.who}</span>
      </small>
      <span class="plan-step-does">{row.does}</span>
    </>
  );
  return (
    <>
      {isShownOnly ? (
        <p class="plan-step-label">{label}</p>
      ) : (
        <Tick
          ticked={done}
          // What the planner holds or name servers say is not taken away here.
          disabled={done && row.done === '' && row.doneFor.length === 0}
          label={label}
          onTick={(ticked) => {
            tick(row, window.window.id, '', ticked);
          }}
        />
      )}
      <div class="plan-step-more">
        {row.done !== '' && <p class="plan-step-done">{row.done}</p>}
        {row.held && <p class="plan-step-done">{words.held}</p>}
        {row.where.length > 0 && (
          <ul>
            {row.where.map((line, index) => (
              <li key={index}>
                <Line line={line} />
              </li>
            ))}
          </ul>
        )}
        <p>
          <b>{words.see}</b> {row.see}
        </p>
        <p>
          <b>{words.ifNot}</b> {row.ifNot}
        </p>
        {row.notes.map((note) => (
          <p key={note} class="calc-hint">
            {note}
          </p>
        ))}
        {row.href !== undefined && (
          <a href={siteHref(row.href)} aria-label={`${words.guide}: ${row.does}`}>
            {words.guide}
          </a>
        )}
        {row.perDomain && row.domains.length > 1 && !isShownOnly && (
          <Fold name={words.eachDomain(row.doneFor.length, row.domains.length)}>
            {() => (
              <ul class="calc-names all">
                {row.domains.map((domain) => (
                  <li key={domain}>
                    <Tick
                      ticked={row.doneFor.includes(domain)}
                      label={<span class="hostname">{domain}</span>}
                      name={`${domain}: ${row.does}`}
                      onTick={(ticked) => {
                        tick(row, window.window.id, domain, ticked);
                      }}
                    />
                  </li>
                ))}
              </ul>
            )}
          </Fold>
        )}
      </div>
    </>
  );
}

const Line = ({ line: { kind, text } }: { line: SheetLine }) =>
  kind === 'command' ? <code>{text}</code> : <>{text}</>;

/** Writes down that a step was carried out now, and by whom; or takes that back. */
function tick({ id: step, does }: SheetRow, window: string, domain: string, ticked: boolean): void {
  changeMigration(words.tickStep + does, (now) => {
    const others = now.plan.ticks.filter(
      (each) => each.window !== window || each.step !== step || (domain !== '' && (each.domain ?? '') !== domain),
    );
    const mine = {
      ...{ window, step, at: localMoment(new Date()), by: now.plan.ticker.trim() },
      ...(domain === '' ? {} : { domain }),
    };
    const ticks = ticked ? [...now.plan.ticks, mine] : others;
    return { ...now, plan: { ...now.plan, ticks } };
  });
}
