import type { Migration } from '../../core/migration/document.ts';
import type { PlanBook, WindowBook } from '../../core/plan/plan-book.ts';
import { tickKey } from '../../core/migration/join.ts';
import { isDone } from '../../core/plan/outlook.ts';
import { windowInName } from '../../core/mx/write/file-names.ts';
import type { RunbookStep } from '../../core/plan/runbook.ts';
import { newTick, type StrayTick, withoutTicks } from '../../core/plan/ticks.ts';
import { paperFoot } from '../../documents/paper-foot.ts';
import {
  runbookMarkdown,
  type RunbookSheet,
  runbookSheet,
  sayTick,
  type SheetLine,
  type SheetRow,
} from '../../documents/runbook.ts';
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
import { ShowMore } from '../kit/ShowMore.tsx';
import { siteHref } from '../kit/site-href.ts';
import { StateMark } from '../kit/StateMark.tsx';
import { japanMoment } from '../shared/use-today.ts';
import { Paper } from './Paper.tsx';

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
  const sheet = runbookSheet({ book, window, date });
  const shared = { window, isShownOnly };
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
        <Outputs sheet={sheet} window={window.window.id} />
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
        <Strays strays={book.strays} isShownOnly={isShownOnly} />
      </Section>
      <Paper
        sheet={sheet}
        foot={paperFoot({
          ...{ title: sheet.title, window: sheet.window, domains: window.runbook.domains.length },
          ...{ version: migration.plan.version, date },
        })}
      />
    </>
  );
}

/** Print, Markdown, copy. */
function Outputs({ sheet, window }: { sheet: RunbookSheet; window: string }) {
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
            name: `${sheet.title} ${sheet.window} ${windowInName(window)}.md`.replaceAll(/[\\/:*?"<>|\s]+/g, '_'),
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

interface StepsProps extends Pick<Props, 'window' | 'isShownOnly'> {
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

type StepProps = Pick<Props, 'window' | 'isShownOnly'> & { readonly row: SheetRow };

function Step({ row, window, isShownOnly }: StepProps) {
  const step = window.runbook.steps.find(({ id }) => id === row.id);
  if (step === undefined) throw new Error(`no step ${row.id}`);
  const done = isDone(step, window);
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
          indeterminate={!done && row.doneFor.length > 0}
          // What the planner holds or name servers say is not taken away here.
          disabled={done && row.done === '' && row.doneFor.length === 0}
          label={label}
          onTick={(ticked) => {
            tick(row, step, window, ticked);
          }}
        />
      )}
      <div class="plan-step-more">
        {row.done !== '' && <p class={row.isTicked ? 'plan-step-done' : 'calc-hint'}>{row.done}</p>}
        {row.shown !== '' && <p class="plan-step-done">{row.shown}</p>}
        {row.held && <p class="plan-step-done">{words.held}</p>}
        {row.uncounted.map((said) => (
          <p key={said} class="plan-step-uncounted">
            <StateMark state="needs" /> {said}
          </p>
        ))}
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
                        tick(row, step, window, ticked, domain);
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

/** Writes down that a step was carried out now, by whom, and of which records; or takes that back. */
function tick({ does }: SheetRow, step: RunbookStep, window: WindowBook, ticked: boolean, domain?: string): void {
  changeMigration(words.tickStep + does, (now) => {
    const { ticks, ticker } = now.plan;
    const made = { at: japanMoment(new Date()), by: ticker.trim(), ...(domain === undefined ? {} : { domain }) };
    const next = ticked ? [...ticks, newTick(window, step, made)] : [...withoutTicks(ticks, window, step, domain)];
    return { ...now, plan: { ...now.plan, ticks: next } };
  });
}

/** Ticks of what the plan does not have any more: nothing is done by them, and nobody takes them away unseen. */
function Strays({ strays, isShownOnly }: { strays: readonly StrayTick[]; isShownOnly: boolean }) {
  if (strays.length === 0) return null;
  return (
    <Fold name={words.strays(strays.length)}>
      {() => (
        <>
          <p class="calc-hint">{words.straysHint}</p>
          <ShowMore
            class="plan-ticks"
            items={strays}
            first={10}
            label={(rest) => page.moreTicks(rest)}
            keyOf={(_, index) => String(index)}
            draw={({ tick: each, reason }) => words.stray(sayTick(each), each.domain ?? '', words.strayReasons[reason])}
          />
          {!isShownOnly && (
            <button
              type="button"
              class="button small"
              onClick={() => {
                const gone = new Set(strays.map(({ tick: each }) => tickKey(each)));
                changeMigration(words.dropStrays, (now) => ({
                  ...now,
                  plan: { ...now.plan, ticks: now.plan.ticks.filter((each) => !gone.has(tickKey(each))) },
                }));
              }}
            >
              {words.dropStrays}
            </button>
          )}
        </>
      )}
    </Fold>
  );
}
