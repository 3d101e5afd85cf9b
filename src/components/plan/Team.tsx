import { isYearUnfinished } from '../../core/local-time.ts';
import { ownValue } from '../../core/own-value.ts';
import type { Migration } from '../../core/migration/document.ts';
import { actors, dnsSystems, estateQuestions } from '../../core/plan/plan-part.ts';
import type { PlanBook } from '../../core/plan/plan-book.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { planPageWords as page } from '../../words/plan-page.ts';
import { planViewWords as words } from '../../words/plan-views.ts';
import { ChoiceGroup } from '../kit/ChoiceGroup.tsx';
import { Field, FieldFrame } from '../kit/Field.tsx';
import { Heading, Section } from '../kit/Section.tsx';

type PlanPart = Migration['plan'];

const setPlan = (label: string, next: (plan: PlanPart) => PlanPart, typing = true): void => {
  changeMigration(label, (now) => ({ ...now, plan: next(now.plan) }), { typing });
};

const headings = ['title', 'author', 'version', 'contact'] as const;
const people = [...actors, 'deputy'] as const;
const noOperator = { name: '', contact: '', system: '' };

/** The heading of the papers, who does what, what the estate has, who runs which zone. All of it may stay empty. */
export function Team({ migration: { plan, windows }, book }: { migration: Migration; book: PlanBook }) {
  const zones = [...new Set(book.windows.flatMap(({ runbook }) => runbook.zones.map(({ zone }) => zone)))];
  return (
    <Section id="plan-team" level={2} title={words.team} class="screen-only plan-team">
      <div class="plan-fields">
        {headings.map((field) => (
          <Field
            key={field}
            id={`plan-${field}`}
            label={words.fields[field]}
            value={plan[field]}
            onText={(text) => {
              setPlan(words.fields[field], (now) => ({ ...now, [field]: text }));
            }}
          />
        ))}
        {people.map((actor) => (
          <Field
            key={actor}
            id={`plan-person-${actor}`}
            label={words.people[actor]}
            value={plan.people[actor] ?? ''}
            onText={(text) => {
              setPlan(words.people[actor], (now) => ({ ...now, people: { ...now.people, [actor]: text } }));
            }}
          />
        ))}
      </div>
      {windows.length > 0 && (
        <>
          <Heading level={3}>{words.lastWayBack}</Heading>
          <p class="calc-hint">{words.lastWayBackHint}</p>
          <div class="plan-fields">
            {book.windows.map(({ window }) => (
              <FieldFrame
                key={window.id}
                id={`plan-back-${window.id}`}
                label={page.windowName(window.name, window.id)}
                {...(isYearUnfinished(window.lastWayBackOn) ? { problem: words.yearUnfinished } : {})}
              >
                {(control) => (
                  <input
                    {...control}
                    type="date"
                    value={window.lastWayBackOn ?? ''}
                    onChange={({ currentTarget: { value } }) => {
                      changeMigration(words.lastWayBack, (now) => ({
                        ...now,
                        windows: now.windows.map((each) =>
                          each.id === window.id ? { ...each, lastWayBackOn: value } : each,
                        ),
                      }));
                    }}
                  />
                )}
              </FieldFrame>
            ))}
          </div>
        </>
      )}
      <Heading level={3}>{words.estate}</Heading>
      <div class="plan-fields">
        {estateQuestions.map((question) => (
          <ChoiceGroup
            key={question}
            name={`plan-${question}`}
            legend={words.estateQuestions[question]}
            layout="line"
            choices={(['yes', 'no', 'unknown'] as const).map((value) => ({
              value,
              label: words.estateAnswers[value],
            }))}
            chosen={plan.estate[question] ?? 'unknown'}
            onChoose={(answer) => {
              setPlan(
                words.estateQuestions[question],
                (now) => {
                  const others = Object.entries(now.estate).filter(([one]) => one !== question);
                  const estate = answer === 'unknown' ? others : [...others, [question, answer] as const];
                  return { ...now, estate: Object.fromEntries(estate) };
                },
                false,
              );
            }}
          />
        ))}
      </div>
      {zones.length > 0 && <Heading level={3}>{words.operators}</Heading>}
      {zones.map((zone) => (
        <Operator key={zone} zone={zone} operator={ownValue(plan.operators, zone)} />
      ))}
    </Section>
  );
}

interface OperatorProps {
  readonly zone: string;
  readonly operator: PlanPart['operators'][string] | undefined;
}

function Operator({ zone, operator = noOperator }: OperatorProps) {
  const set = (label: string, more: Partial<typeof noOperator>, typing = true) => {
    setPlan(
      label,
      (now) => ({ ...now, operators: { ...now.operators, [zone]: { ...noOperator, ...operator, ...more } } }),
      typing,
    );
  };
  const systemId = `plan-system-${zone}`;
  return (
    <div class="plan-fields">
      <Field
        id={`plan-operator-${zone}`}
        label={words.operatorName(zone)}
        value={operator.name}
        onText={(name) => {
          set(words.operatorName(zone), { name });
        }}
      />
      <Field
        id={`plan-contact-${zone}`}
        label={words.operatorContact(zone)}
        value={operator.contact}
        onText={(contact) => {
          set(words.operatorContact(zone), { contact });
        }}
      />
      <FieldFrame id={systemId} label={words.operatorSystem(zone)}>
        {(control) => (
          <select
            {...control}
            value={operator.system}
            onChange={({ currentTarget: { value } }) => {
              set(words.operatorSystem(zone), { system: value }, false);
            }}
          >
            {(['', ...dnsSystems] as const).map((system) => (
              <option key={system} value={system} selected={system === operator.system}>
                {words.systems[system]}
              </option>
            ))}
          </select>
        )}
      </FieldFrame>
    </div>
  );
}
