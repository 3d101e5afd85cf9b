import { plannerWords as words } from '../../words/mx/planner.ts';
import { Field } from '../kit/Field.tsx';
import { useState } from 'preact/hooks';
import type { Planner } from './planner.ts';

/** TMEmS's inbound server, as its console shows it. Taken by the button, so that a question does not go away while one types. */
export function TmemsServer({ planner: { input, problems, change }, id }: { planner: Planner; id: string }) {
  const [typed, setTyped] = useState(input.tmems);
  const use = () => {
    change(words.tmemsServer, (now) => ({ ...now, servers: { ...now.servers, tmems: typed.trim() } }));
  };
  return (
    <Field
      id={id}
      label={words.tmemsServer}
      hint={words.tmemsServerHint}
      value={typed}
      problem={typed === input.tmems ? problems.tmems : undefined}
      onText={setTyped}
      onEnter={use}
      beside={
        <button type="button" class="button" onClick={use}>
          {words.useThis}
        </button>
      }
    />
  );
}
