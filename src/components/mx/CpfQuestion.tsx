import { ownWords as own } from '../../words/mx/own-plan.ts';
import { CpfChoice } from '../shared/CpfChoice.tsx';
import { Need } from './Need.tsx';
import type { Planner } from './planner.ts';

/** Until somebody has said which hosts are CPF's there is one question and no verdict: "not using CPF" would be a guess. */
export function CpfQuestion({ planner: { hosts, toResult } }: { planner: Planner }) {
  return (
    <Need
      title={own.whichIsCpf}
      what={<p class="calc-hint">{own.whichIsCpfHint}</p>}
      below={<CpfChoice hosts={hosts} isNamed onChosen={toResult} />}
    />
  );
}
