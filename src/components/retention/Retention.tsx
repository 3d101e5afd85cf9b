import { useEffect, useRef, useState } from 'preact/hooks';
import type { TypedField } from '../../core/retention/typed-dates.ts';
import { dayWords } from '../../words/dates.ts';
import { retentionWords as words } from '../../words/retention/results.ts';
import { ChoiceGroup } from '../kit/ChoiceGroup.tsx';
import { Fold } from '../kit/Fold.tsx';
import { type Level, Section } from '../kit/Section.tsx';
import { Station } from '../kit/Station.tsx';
import { useLine } from '../kit/use-line.ts';
import { PlanUnread } from '../shared/PlanUnread.tsx';
import { StoreNotices, UndoButton } from '../shared/UndoBar.tsx';
import { DateField } from './DateField.tsx';
import { Files } from './Files.tsx';
import { Actions, Dates, Issues, Kinds } from './Results.tsx';
import { factsOfForm, Line, stations } from './Line.tsx';
import { Summary } from './Summary.tsx';
import { Timeline } from './Timeline.tsx';
import { useRetention } from './use-retention.ts';
import type { Retention as State } from './use-retention.ts';

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
}

/** The retention calculator: the days that the reader knows, what follows from them, what to take away. */
export default function Retention({ level = 2 }: Props) {
  const retention = useRetention();
  const { facts, isExample } = retention;
  const line = useLine(stations.input);
  const below = (level + 1) as Level;
  return (
    <div class="calc not-content" data-calculator="retention">
      <StoreNotices />
      {retention.isPlanUnread && <PlanUnread />}
      <Line retention={retention} line={line} />
      <div class={isExample ? 'calc-first-screen' : ''}>
        <Station
          id={stations.input}
          level={level}
          title={words.formTitle}
          facts={factsOfForm(retention)}
          open={line.isInputOpen}
          onOpen={() => {
            line.goTo(stations.input);
          }}
          class="calc-inputs first screen-only"
        >
          <Form retention={retention} />
        </Station>
        <div class="calc-outputs" id="rt-result">
          <Section id={stations.result} level={level} title={words.resultTitle} aside={words.asOf(facts.today)}>
            <Summary retention={retention} />
            {isExample && <ExampleNote retention={retention} />}
            <Section level={below} title={words.timeline} class="first">
              <Timeline retention={retention} />
              {!isExample && <Issues retention={retention} />}
            </Section>
            {isExample ? (
              <Fold name={words.exampleRest}>
                <Issues retention={retention} />
                <Tables retention={retention} level={below} />
                <TakeAway retention={retention} level={below} />
              </Fold>
            ) : (
              <Tables retention={retention} level={below} />
            )}
          </Section>
          {!isExample && <TakeAway retention={retention} level={level} />}
        </div>
      </div>
    </div>
  );
}

interface PartProps {
  readonly retention: State;
  readonly level: Level;
}

/** What is left to do, the days, the kinds of what is kept. Before any input they are folded: the page keeps to one screen. */
function Tables({ retention, level }: PartProps) {
  return (
    <>
      <Section level={level} title={words.actions}>
        <Actions retention={retention} />
      </Section>
      <Section level={level} title={words.dates}>
        <Dates retention={retention} />
      </Section>
      <Section level={level} title={words.kinds}>
        <Kinds retention={retention} />
      </Section>
    </>
  );
}

function TakeAway({ retention, level }: PartProps) {
  return (
    <Section id={stations.files} level={level} title={words.files} class="screen-only">
      <Files retention={retention} />
    </Section>
  );
}

function Form({ retention }: { retention: State }) {
  return (
    <>
      <p class="calc-hint">{words.formHint}</p>
      <MxNow retention={retention} />
      <div class="calc-days">
        {first.map((field) => (
          <DateField key={field} field={field} retention={retention} />
        ))}
      </div>
      <Further retention={retention} />
      {!retention.isExample && (
        <p class="calc-buttons">
          <UndoButton />
        </p>
      )}
    </>
  );
}

const mxAnswers = ['unknown', 'no', 'yes'] as const;

/** Whether MX names CPF now: known even where nobody remembers the day of the change. */
function MxNow({ retention: { mxNamesCpf, isMxFromPlanner, setMxNamesCpf } }: { retention: State }) {
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
function Further({ retention }: { retention: State }) {
  const details = useRef<HTMLDetailsElement>(null);
  const [opened, setOpened] = useState(false);
  const filled = done.some((field) => retention.textOf(field) !== '');
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
            <DateField key={field} field={field} retention={retention} />
          ))}
        </div>
      )}
    </details>
  );
}

/** Says that what is shown is an example, and offers the way to the reader's own result without any date. */
function ExampleNote({ retention: { facts, leaveExample } }: { retention: State }) {
  return (
    <p class="calc-example">
      {dayWords(facts.today)}
      {words.exampleNote}{' '}
      <button type="button" class="text-button screen-only" onClick={leaveExample}>
        {words.leaveExample}
      </button>
    </p>
  );
}
