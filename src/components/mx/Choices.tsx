import { plannerWords as words } from '../../words/mx/planner.ts';
import { Preconditions } from './Preconditions.tsx';
import { Roles } from './Roles.tsx';
import { Section, type Level } from '../kit/Section.tsx';
import { StageChoice } from './StageChoice.tsx';
import type { Planner } from './planner.ts';

/** What the reader decides: who is who, which stage, and what is made sure of. */
export function Choices({ planner, level }: { planner: Planner; level: Level }) {
  return (
    <>
      <Section id="mx-roles-head" level={level} number={2} title={words.rolesHeading}>
        <Roles planner={planner} />
      </Section>
      <Section id="mx-stage-head" level={level} number={3} title={words.stageHeading}>
        <StageChoice planner={planner} />
      </Section>
      <Section id="mx-checks-head" level={level} number={4} title={words.preconditionHeading}>
        <Preconditions planner={planner} />
      </Section>
    </>
  );
}
