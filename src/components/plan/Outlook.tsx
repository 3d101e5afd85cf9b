import type { ComponentChildren } from 'preact';
import { dateOf, type LocalTime } from '../../core/local-time.ts';
import { type NextStep, type Outlook as Counted, outlookOf } from '../../core/plan/outlook.ts';
import type { PlanBook, WindowBook } from '../../core/plan/plan-book.ts';
import type { StepId } from '../../core/plan/runbook.ts';
import { sayMoment } from '../../words/dates.ts';
import { planPageWords as page } from '../../words/plan-page.ts';
import { planViewWords as words } from '../../words/plan-views.ts';
import { runbookSheet } from '../../documents/runbook.ts';
import { Section } from '../kit/Section.tsx';
import { siteHref } from '../kit/site-href.ts';
import { StateMark } from '../kit/StateMark.tsx';
import { sayStep } from './say-step.ts';

interface Props {
  readonly book: PlanBook;
  readonly now: LocalTime;
  /** Absent: an example, whose runbook stands below it. */
  readonly onRunbook?: (windowId: string) => void;
  /** An example, or somebody else's plan: nothing is entered there. */
  readonly isShownOnly: boolean;
}

/** What to do next, in one band. */
export function Next({ book, now, onRunbook, isShownOnly }: Props) {
  const { next } = outlookOf(book, now);
  const window = 'window' in next ? next.window.window : undefined;
  return (
    <section class="plan-next screen-only" aria-labelledby="plan-next">
      <h2 id="plan-next">{words.next}</h2>
      <p class={next.kind === 'step' && next.isOverdue ? 'plan-next-step overdue' : 'plan-next-step'}>
        {sayNext(next, (window, id) => sayStep(runbookSheet({ book, window, date: dateOf(now) }), id))}
      </p>
      {next.kind === 'settle' && !isShownOnly && (
        <a class="button primary" href={siteHref('/tools/mx/')}>
          {words.toPlanner}
        </a>
      )}
      {window && onRunbook && (
        <button
          type="button"
          class="button primary"
          onClick={() => {
            onRunbook(window.id);
          }}
        >
          {words.toRunbook(page.windowName(window.name, window.id))}
        </button>
      )}
    </section>
  );
}

function sayNext(next: NextStep, say: (window: WindowBook, id: StepId) => string): ComponentChildren {
  switch (next.kind) {
    case 'settle':
      return words.nextOf.settle;
    case 'window':
      return words.nextOf.window;
    case 'time':
      return `${page.windowName(next.window.window.name, next.window.window.id)}: ${words.nextOf.when}`;
    case 'done':
      return words.nothingNext;
    case 'step': {
      const { at = '', wholeDay } = next.step.when;
      const moment = sayMoment(wholeDay ? at.slice(0, 10) : at);
      return (
        <>
          <b>{next.isOverdue ? words.overdueSince(moment) : moment}</b>{' '}
          {page.windowName(next.window.window.name, next.window.window.id)}: {say(next.window, next.step.id)}
        </>
      );
    }
  }
}

/** What is known, what is missing, what is undecided: each with the way to it. */
export function Ready({ book, now, onRunbook, isShownOnly }: Props) {
  const outlook = outlookOf(book, now);
  const { sum, checks } = outlook;
  return (
    <Section id="plan-ready" level={2} title={words.ready} class="screen-only">
      <dl class="plan-facts">
        <Row name={words.readyRows.decided}>{words.sum(sum.changed, sum.undecided, sum.left, sum.all)}</Row>
        {checks.of > 0 && (
          <Row name={words.readyRows.checks}>
            <span>
              <StateMark state={checks.done === checks.of ? 'as-planned' : 'to-come'} />{' '}
              {words.checksDone(checks.done, checks.of)}
            </span>
          </Row>
        )}
        <Rows name={words.readyRows.missing} items={missingOf(outlook)} isShownOnly={isShownOnly} />
        <Rows name={words.readyRows.open} items={openOf(outlook)} isShownOnly={isShownOnly} />
        {book.windows.length > 0 && onRunbook && (
          <Row name={words.readyRows.runbooks}>
            {book.windows.map(({ window }) => (
              <button
                key={window.id}
                type="button"
                class="text-button"
                onClick={() => {
                  onRunbook(window.id);
                }}
              >
                {page.windowName(window.name, window.id)} ({window.domains.length})
              </button>
            ))}
          </Row>
        )}
      </dl>
      {!isShownOnly && <p class="calc-hint">{words.keptHere}</p>}
    </Section>
  );
}

interface Item {
  readonly text: string;
  readonly href: string;
  readonly act: string;
}

const toPlanner = { href: '/tools/mx/', act: words.settle };
const toQuestions = { href: '#plan-questions', act: words.enter };
const toTeam = { href: '#plan-team', act: words.enter };

function missingOf({ missing: { records, ttls, times, decider, zones } }: Counted): readonly Item[] {
  return [
    ...(records.length > 0 ? [{ text: words.missingRecords(records), href: '/tools/mx/', act: words.enter }] : []),
    ...(ttls > 0 ? [{ text: words.missingTtl(ttls), href: '/tools/mx/', act: words.enter }] : []),
    ...(times > 0 ? [{ text: words.missingTime(times), ...toQuestions }] : []),
    ...(decider ? [{ text: words.missingPeople, ...toTeam }] : []),
    ...(zones.length > 0 ? [{ text: words.missingOperators(zones.length), ...toTeam }] : []),
  ];
}

function openOf({ open: { needs, withoutWindow, stillCpf } }: Counted): readonly Item[] {
  return [
    ...(needs > 0 ? [{ text: words.openNeeds(needs), ...toPlanner }] : []),
    ...(withoutWindow > 0 ? [{ text: words.openWindows(withoutWindow), ...toPlanner }] : []),
    ...(stillCpf > 0 ? [{ text: words.openCpf(stillCpf), ...toPlanner }] : []),
  ];
}

function Rows({ name, items, isShownOnly }: { name: string; items: readonly Item[]; isShownOnly: boolean }) {
  if (items.length === 0) return null;
  return (
    <Row
      name={
        <span class="calc-needs">
          <StateMark state="needs" /> {name}
        </span>
      }
    >
      {items.map(({ text, href, act }) => (
        <span key={text} class="plan-item">
          {text}{' '}
          {!isShownOnly && (
            <a href={siteHref(href)} aria-label={`${text}: ${act}`}>
              {act}
            </a>
          )}
        </span>
      ))}
    </Row>
  );
}

function Row({ name, children }: { name: ComponentChildren; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
