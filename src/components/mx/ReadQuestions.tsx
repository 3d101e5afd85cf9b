import { useState } from 'preact/hooks';
import type { Issue } from '../../core/issue.ts';
import { readMailDomain } from '../../core/dns/name.ts';
import { needWords as needs } from '../../words/mx/needs.ts';
import { ownerWords as words } from '../../words/mx/owner-questions.ts';
import { ChoiceGroup } from '../kit/ChoiceGroup.tsx';
import { Field } from '../kit/Field.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { Need } from './Need.tsx';
import type { Planner } from './planner.ts';

/** Which of two states in the text is published now. */
export function StateQuestion({ planner: { reading, change } }: { planner: Planner }) {
  return (
    <Need title={words.stateTitle} what={<p class="calc-hint">{words.stateWhat}</p>}>
      <ChoiceGroup
        name="mx-state"
        legend={words.stateTitle}
        legendHidden
        choices={reading.states.map((state) => ({ value: state, label: state }))}
        chosen={undefined}
        onChoose={(state) => {
          change(words.stateStep, (now) => ({ ...now, mx: { ...now.mx, state } }));
        }}
      />
    </Need>
  );
}

/** Relative names of zone text that names no zone. */
export function OriginQuestion({ planner: { input, change }, issue }: { planner: Planner; issue: Issue }) {
  const [typed, setTyped, drop] = useDraft('mx-origin', input.origin);
  const [tried, setTried] = useState(false);
  const name = readMailDomain(typed.trim());
  const use = () => {
    setTried(true);
    if (name === undefined) return;
    drop();
    change(words.origin, (now) => ({ ...now, mx: { ...now.mx, origin: name } }));
  };
  const unsettled = input.origin === '' ? undefined : words.originSeveral;
  return (
    <Need title={words.originTitle} what={<p class="calc-hint">{words.originWhat(issue.at?.line ?? 1)}</p>}>
      <Field
        id="mx-origin"
        label={words.origin}
        value={typed}
        problem={tried && name === undefined ? words.originBad(typed) : unsettled}
        onText={setTyped}
        onEnter={use}
        beside={
          <button type="button" class="button" onClick={use}>
            {words.originUse}
          </button>
        }
      />
    </Need>
  );
}

/** What was settled about the paste, each with its way back. */
export function ReadAnswers({ planner: { reading, input, change } }: { planner: Planner }) {
  const again = (label: string, mx: Partial<Pick<typeof input, 'state' | 'origin'>>) => () => {
    change(label, (now) => ({ ...now, mx: { ...now.mx, ...mx } }));
  };
  const asksOrigin = reading.issues.some(({ id }) => id === 'needs-origin');
  return (
    <>
      {input.state !== '' && reading.states.length === 0 && (
        <Settled said={words.stateChosen(input.state)} onAgain={again(words.stateStep, { state: '' })} />
      )}
      {input.origin !== '' && !asksOrigin && (
        <Settled said={words.originSettled(input.origin)} onAgain={again(words.origin, { origin: '' })} />
      )}
      {input.agreed.length > 0 && (
        <Settled
          said={needs.agreedOn(input.agreed.length)}
          onAgain={() => {
            change(words.askAgain, (now) => ({ ...now, mx: { ...now.mx, agreed: [] } }));
          }}
        />
      )}
      {input.owners.length > 0 && (
        <Settled
          said={words.settled(input.owners.length)}
          onAgain={() => {
            change(words.askAgain, (now) => ({ ...now, mx: { ...now.mx, owners: [] } }));
          }}
        />
      )}
    </>
  );
}

function Settled({ said, onAgain }: { said: string; onAgain: () => void }) {
  return (
    <p class="calc-hint">
      {said}{' '}
      <button type="button" class="text-button" onClick={onAgain}>
        {words.askAgain}
      </button>
    </p>
  );
}
