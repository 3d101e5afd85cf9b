import { ownWords as own } from '../../words/mx/own-plan.ts';
import { Files } from './Files.tsx';
import { NextStage } from './NextStage.tsx';
import { Section, type Level } from '../kit/Section.tsx';
import { Tonight } from './Tonight.tsx';
import type { Planner } from './planner.ts';
import { useWayBack } from './use-way-back.ts';
import { WayBack } from './WayBack.tsx';

/** What follows the result: tonight's window, the files, the way back, the next stage. */
export function AfterResult({ planner, level }: { planner: Planner; level: Level }) {
  const changed = planner.tonight.domains.filter(({ changes }) => changes.length > 0).length;
  const back = useWayBack(planner);
  return (
    <>
      <Tonight planner={planner} />
      <Section
        id="mx-files-head"
        level={level}
        title={own.filesHeading}
        aside={own.filesCount(changed)}
        class="screen-only"
      >
        <Files planner={planner} back={back} />
      </Section>
      <WayBack planner={planner} back={back} />
      <NextStage planner={planner} />
    </>
  );
}
