import { changingDomains } from '../../core/mx/session/windows.ts';
import { windowInName } from '../../core/mx/write/file-names.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { stationWords as stations } from '../../words/mx/stations.ts';
import { NextBand } from '../kit/NextBand.tsx';
import { siteHref } from '../kit/site-href.ts';
import { Heading, type Level } from '../kit/Section.tsx';
import { Files } from './Files.tsx';
import { NextStage } from './NextStage.tsx';
import type { Planner } from './planner.ts';
import { Preconditions } from './Preconditions.tsx';
import { useWayBack } from './use-way-back.ts';
import { WayBack } from './WayBack.tsx';

interface Props {
  readonly planner: Planner;
  readonly level: Level;
  readonly onCheck: () => void;
  /** Leads to the result of the next stage. */
  readonly onNext: () => void;
}

/** The files of the chosen window, its way back, its paper, and what to make sure of before. */
export function FilesStation({ planner, level, onCheck, onNext }: Props) {
  const back = useWayBack(planner);
  const { window } = planner.input;
  const hasFiles = changingDomains(planner.tonight).length > 0;
  return (
    <>
      <p class="calc-hint">
        {window === undefined
          ? own.filesOfAll
          : own.filesOfWindow(stations.windowName(window.name, window.id), windowInName(window.id))}
      </p>
      <Files planner={planner} back={back} />
      <div class="calc-buttons">
        <button
          type="button"
          class="button"
          onClick={() => {
            print();
          }}
        >
          {own.print}
        </button>
        <span class="calc-hint">
          {own.printHint} {own.runbookAt} <a href={siteHref('/tools/plan/')}>{own.runbookLink}</a>
        </span>
      </div>
      <div class="calc-part">
        <Heading level={level + 1}>{words.preconditionHeading}</Heading>
        <Preconditions planner={planner} />
      </div>
      <WayBack planner={planner} back={back} />
      <NextStage planner={planner} onNext={onNext} />
      {hasFiles && (
        <NextBand title={stations.nextCheck} note={stations.nextCheckNote} action={stations.goCheck} onGo={onCheck} />
      )}
    </>
  );
}
