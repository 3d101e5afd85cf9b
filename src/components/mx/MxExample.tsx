import { emptyMigration } from '../../core/migration/empty.ts';
import type { Stage } from '../../core/mx/plan/types.ts';
import { readNames } from '../../core/mx/session/entered-names.ts';
import { exampleReading } from '../../core/mx/session/example.ts';
import { inputOf } from '../../core/mx/session/planner-input.ts';
import { type Session, sessionOf } from '../../core/mx/session/session.ts';
import { sayIssue } from '../../words/mx/issues.ts';
import { planWords } from '../../words/mx/plan-issues.ts';
import { NO_DAY } from '../shared/use-today.ts';
import { type CardPlanner, ChangeCard } from './ChangeCard.tsx';
import { RoutePair } from './RoutePair.tsx';
import { Summary } from './Summary.tsx';

interface Props {
  readonly stage: Stage;
}

/** The result of a stage's worked example: nothing of it can be pressed, so the server's drawing of it is enough. */
export function MxExample({ stage }: Props) {
  const input = inputOf(emptyMigration, stage);
  const session = sessionOf({ input, reading: exampleReading(stage), today: NO_DAY, readNames });
  const shown: Session & CardPlanner = { ...session, sayPlan: (issue) => sayIssue(issue, planWords) };
  return (
    <>
      <p class="calc-sum">
        <Summary planner={shown} />
      </p>
      {session.groups
        .filter(({ kind }) => kind === 'changed')
        .map((group, index) => (
          <ChangeCard key={index} group={group} planner={shown} level={3} picture={RoutePair} />
        ))}
    </>
  );
}
