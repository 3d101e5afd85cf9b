import type { Stage } from '../../core/mx/plan-shape.ts';
import { plannerWords as words } from '../../messages/ja/mx-planner.ts';
import { StoreNotices } from '../shared/UndoBar.tsx';
import '../../styles/mx.css';
import { Answer } from './Answer.tsx';
import { Files } from './Files.tsx';
import { NextStage } from './NextStage.tsx';
import { PasteSection } from './PasteSection.tsx';
import { Preconditions } from './Preconditions.tsx';
import { PrintHead, PrintRecord } from './PrintParts.tsx';
import { Result } from './Result.tsx';
import { Roles } from './Roles.tsx';
import { Section, type Level } from './Section.tsx';
import { StageChoice } from './StageChoice.tsx';
import { Summary } from './Summary.tsx';
import { Tonight } from './Tonight.tsx';
import { usePlanner } from './use-planner.ts';
import { Waits } from './Waits.tsx';
import { WayBack } from './WayBack.tsx';

interface Props {
  /** The stage that a guide page plans; absent: the reader chooses. */
  readonly stage?: Stage;
  readonly level?: Level;
}

/** The planner of the MX change: what you give at the left, what you get at the right. */
export default function MxPlanner({ stage, level = 2 }: Props) {
  const planner = usePlanner(stage);
  const changed = planner.tonight.domains.filter(({ changes }) => changes.length > 0).length;
  return (
    <div class="mx-planner not-content">
      <StoreNotices />
      <PrintHead planner={planner} />
      <div class="mx-grid">
        <div class="mx-inputs screen-only">
          <Section id="mx-paste-head" level={level} number={1} title={words.pasteHeading}>
            <PasteSection planner={planner} />
          </Section>
          <Section id="mx-roles-head" level={level} number={2} title={words.rolesHeading}>
            <Roles planner={planner} />
          </Section>
          <Section id="mx-stage-head" level={level} number={3} title={words.stageHeading}>
            <StageChoice planner={planner} fixed={stage !== undefined} />
          </Section>
          <Section id="mx-checks-head" level={level} number={4} title={words.preconditionHeading}>
            <Preconditions planner={planner} />
          </Section>
        </div>
        <div class="mx-outputs">
          <Summary planner={planner} />
          <Result planner={planner} level={level} />
          <Tonight planner={planner} />
          <Waits waits={planner.tonight.waits} today={planner.today} />
          <Section
            id="mx-files-head"
            level={level}
            title={words.filesHeading}
            aside={words.filesCount(changed)}
            class="screen-only"
          >
            <Files planner={planner} />
          </Section>
          <WayBack planner={planner} />
          <NextStage planner={planner} />
        </div>
        <Answer planner={planner} level={level} />
      </div>
      <PrintRecord planner={planner} />
    </div>
  );
}
