import { stages } from '../../core/mx/plan/types.ts';
import { plannerWords as words, stageHints, stageNames } from '../../words/mx/planner.ts';
import type { Entry } from './planner.ts';
import { siteHref } from '../kit/site-href.ts';

/** Which stage is planned. */
export function StageChoice({ entry }: { entry: Entry }) {
  const { input, change, stageIsFree } = entry;
  return (
    <>
      {!stageIsFree ? (
        <p>
          <b>{stageNames[input.stage]}</b> <a href={siteHref('/tools/mx/')}>{words.otherStages}</a>
        </p>
      ) : (
        <label class="calc-stage">
          <span>{words.stageHeading}</span>
          <select
            value={input.stage}
            onChange={(event) => {
              const stage = stages.find((each) => each === event.currentTarget.value) ?? input.stage;
              change(words.steps.stage, (now) => ({ ...now, mx: { ...now.mx, stage, windowId: undefined } }));
            }}
          >
            {stages.map((stage) => (
              <option key={stage} value={stage}>
                {stageNames[stage]} ({stageHints[stage]})
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
