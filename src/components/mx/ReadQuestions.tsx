import { useState } from 'preact/hooks';
import type { Migration } from '../../core/migration/document.ts';
import { readMailDomain } from '../../core/dns/name.ts';
import { ownerWords as words } from '../../words/mx/owner-questions.ts';
import { ChoiceGroup } from '../kit/ChoiceGroup.tsx';
import { Field } from '../kit/Field.tsx';
import { Need } from './Need.tsx';
import { OwnerQuestions } from './OwnerQuestions.tsx';
import type { Planner } from './planner.ts';

/** What the paste does not say by itself: which of two states is published now, whose relative names and unnamed records are. */
export function ReadQuestions({ planner }: { planner: Planner }) {
  const { reading, input, change } = planner;
  const set = (label: string, mx: Partial<Migration['mx']>) => {
    change(label, (now) => ({ ...now, mx: { ...now.mx, ...mx } }));
  };
  return (
    <>
      {reading.states.length > 0 && (
        <Need title={words.stateTitle} what={<p class="calc-hint">{words.stateWhat}</p>}>
          <ChoiceGroup
            name="mx-state"
            legend={words.stateTitle}
            legendHidden
            choices={reading.states.map((state) => ({ value: state, label: state }))}
            chosen={undefined}
            onChoose={(state) => {
              set(words.stateStep, { state });
            }}
          />
        </Need>
      )}
      {input.state !== '' && reading.states.length === 0 && (
        <Settled
          said={words.stateChosen(input.state)}
          onAgain={() => {
            set(words.stateStep, { state: '' });
          }}
        />
      )}
      <OriginQuestion
        planner={planner}
        onOrigin={(origin) => {
          set(words.origin, { origin });
        }}
      />
      <OwnerQuestions
        id="mx-owners"
        reading={reading}
        text={input.text}
        owners={input.owners}
        onOwners={(label, owners) => {
          set(label, { owners: owners.map((owner) => ({ ...owner })) });
        }}
      />
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

/** Relative names of zone text that names no zone. */
function OriginQuestion({
  planner: { reading, input },
  onOrigin,
}: {
  planner: Planner;
  onOrigin: (origin: string) => void;
}) {
  const [typed, setTyped] = useState(input.origin);
  const [tried, setTried] = useState(false);
  const [first] = reading.issues.filter(({ id }) => id === 'needs-origin');
  if (first === undefined) {
    if (input.origin === '') return null;
    return (
      <Settled
        said={words.originSettled(input.origin)}
        onAgain={() => {
          onOrigin('');
        }}
      />
    );
  }
  const name = readMailDomain(typed.trim());
  const use = () => {
    setTried(true);
    if (name !== undefined) onOrigin(name);
  };
  const problem =
    tried && name === undefined ? words.originBad(typed) : input.origin === '' ? undefined : words.originSeveral;
  return (
    <Need title={words.originTitle} what={<p class="calc-hint">{words.originWhat(first.at?.line ?? 1)}</p>}>
      <Field
        id="mx-origin"
        label={words.origin}
        value={typed}
        problem={problem}
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
