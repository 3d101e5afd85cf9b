import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TypedField } from '../../core/retention/typed-dates.ts';
import { dayWords } from '../../words/dates.ts';
import { retentionWords as words } from '../../words/retention/results.ts';
import { sharedWords as shared } from '../../words/shared.ts';
import { ChoiceGroup } from '../kit/ChoiceGroup.tsx';
import { type Level, Section } from '../kit/Section.tsx';
import { Station } from '../kit/Station.tsx';
import { focusHeading } from '../kit/Stations.tsx';
import { useLine } from '../kit/use-line.ts';
import { siteHref } from '../kit/site-href.ts';
import { PartsFailed } from '../shared/PartsFailed.tsx';
import { PlanUnread } from '../shared/PlanUnread.tsx';
import { StoreNotices, UndoButton } from '../shared/UndoBar.tsx';
import { DateField } from './DateField.tsx';
import { factsOfForm, Line, stations } from './Line.tsx';
import { useRetention } from './use-retention.ts';
import type { Entry } from './shown.ts';

const first: readonly TypedField[] = ['today', 'mxChangedOn', 'oldTtl', 'mailStoppedOn', 'gracePeriodEndsOn'];
const done: readonly TypedField[] = [
  'tmemsLicenceEndsOn',
  'domainsDeletedOn',
  'serverRetiredOn',
  'screenOpenedOn',
  'accountDeletionRequestedOn',
  'accountDeletionConfirmedOn',
];

interface Props {
  /** The rank of the headings: 2 on the calculator's own page, 3 below a heading of a guide page. */
  readonly level?: 2 | 3;
  /** The example's result, as the server has drawn it: its sum, and the rest. Absent in a page of the guide. */
  readonly summary?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/**
 * The retention calculator: the days that the reader knows, what follows from them, what to take away. What reckons and draws comes with the
 * reader's own days; until then a page without the example asks for the days alone.
 */
export default function Retention({ level = 2, summary, children }: Props) {
  const { entry, shown, loading } = useRetention();
  const { parts } = loading;
  const { facts, isExample } = entry;
  const line = useLine(stations.input);
  const below = (level + 1) as Level;
  const isAlone = children === undefined && !shown;
  return (
    <div class={`calc not-content ${isAlone ? 'alone' : ''}`} data-calculator="retention">
      <StoreNotices />
      {entry.isPlanUnread && <PlanUnread />}
      {!isAlone && <Line entry={entry} shown={shown} line={line} />}
      <div class={isExample && !isAlone ? 'calc-first-screen' : ''}>
        <Station
          id={stations.input}
          level={level}
          title={words.formTitle}
          facts={factsOfForm(entry)}
          open={line.isInputOpen}
          onOpen={() => {
            line.goTo(stations.input);
          }}
          class="calc-inputs first screen-only"
        >
          <Form entry={entry} />
          {isAlone && isExample && <BeforeDays entry={entry} />}
          {isAlone && !isExample && !loading.failed && <p class="calc-hint">{shared.reading}</p>}
          {isAlone && <PartsFailed loading={loading} />}
        </Station>
        {!isAlone && (
          <div class="calc-outputs" id="rt-result">
            <Section
              id={stations.result}
              level={level}
              title={words.resultTitle}
              {...(facts.today === '' ? {} : { aside: words.asOf(facts.today) })}
            >
              <div class="calc-summary">
                <p role="status">{isExample ? summary : parts && shown && <parts.Summary retention={shown} />}</p>
              </div>
              <PartsFailed loading={loading} />
              {isExample && <ExampleNote entry={entry} />}
              {isExample && children}
              {parts && shown && (
                <>
                  <Section level={below} title={words.timeline} class="first">
                    <parts.Timeline retention={shown} />
                    <parts.Issues retention={shown} />
                  </Section>
                  <parts.Tables retention={shown} level={below} />
                </>
              )}
            </Section>
            {parts && shown && <parts.TakeAway retention={shown} level={level} />}
          </div>
        )}
      </div>
    </div>
  );
}

function Form({ entry }: { entry: Entry }) {
  return (
    <>
      <p class="calc-hint">{words.formHint}</p>
      <MxNow entry={entry} />
      <div class="calc-days">
        {first.map((field) => (
          <DateField key={field} field={field} entry={entry} />
        ))}
      </div>
      <Further entry={entry} />
      {!entry.isExample && (
        <p class="calc-buttons">
          <UndoButton />
        </p>
      )}
    </>
  );
}

const mxAnswers = ['unknown', 'no', 'yes'] as const;

/** Whether MX names CPF now: known even where nobody remembers the day of the change. */
function MxNow({ entry: { mxNamesCpf, isMxFromPlanner, setMxNamesCpf } }: { entry: Entry }) {
  return (
    <>
      <ChoiceGroup
        name="mx-names-cpf"
        legend={words.mxNow}
        layout="line"
        choices={mxAnswers.map((answer) => ({ value: answer, label: words.mxAnswers[answer] }))}
        chosen={mxNamesCpf ?? 'unknown'}
        onChoose={setMxNamesCpf}
      />
      {isMxFromPlanner && <p class="calc-hint">{words.mxFromPlanner}</p>}
    </>
  );
}

/** The fields that few need at first: drawn once they are opened, or filled. */
function Further({ entry }: { entry: Entry }) {
  const details = useRef<HTMLDetailsElement>(null);
  const [opened, setOpened] = useState(false);
  const filled = done.some((field) => entry.textOf(field) !== '');
  // It may have been opened before the calculator came alive.
  useEffect(() => {
    setOpened(details.current?.open ?? false);
  }, []);
  return (
    <details
      ref={details}
      class="calc-fold link"
      open={opened || filled}
      onToggle={(event) => {
        setOpened(event.currentTarget.open);
      }}
    >
      <summary>
        <span class="calc-fold-name">{words.doneTitle}</span>
      </summary>
      {(opened || filled) && (
        <div class="calc-days">
          {done.map((field) => (
            <DateField key={field} field={field} entry={entry} />
          ))}
        </div>
      )}
    </details>
  );
}

/** What the days bring, and the ways to a result without any: of the reader's own, and the example's on the calculator's own page. */
function BeforeDays({ entry: { leaveExample } }: { entry: Entry }) {
  return (
    <>
      <p class="calc-hint">{words.aloneNote}</p>
      <p class="calc-buttons">
        <button
          type="button"
          class="text-button"
          onClick={() => {
            leaveExample();
            // The button goes.
            focusHeading(stations.input);
          }}
        >
          {words.leaveExample}
        </button>
        <a href={siteHref('/tools/retention/')}>{words.exampleElsewhere}</a>
      </p>
    </>
  );
}

/** Says that what is shown is an example, and offers the way to the reader's own result without any date. */
function ExampleNote({ entry: { facts, leaveExample } }: { entry: Entry }) {
  return (
    <p class="calc-example">
      {dayWords(facts.today)}
      {words.exampleNote}{' '}
      <button
        type="button"
        class="text-button screen-only"
        onClick={() => {
          leaveExample();
          // The button goes.
          focusHeading(stations.result);
        }}
      >
        {words.leaveExample}
      </button>
    </p>
  );
}
