import { plannerWords as words } from '../../words/mx/planner.ts';
import { TakenField } from '../kit/TakenField.tsx';
import type { Planner } from './planner.ts';

/** TMEmS's inbound server, as its console shows it. */
export function TmemsServer({ planner: { input, problems, change }, id }: { planner: Planner; id: string }) {
  return (
    <TakenField
      id={id}
      label={words.tmemsServer}
      hint={words.tmemsServerHint}
      value={input.tmems}
      problem={problems.tmems}
      take={(tmems) => {
        change(words.tmemsServer, (now) => ({ ...now, servers: { ...now.servers, tmems } }));
      }}
    />
  );
}
