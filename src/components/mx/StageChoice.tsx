import { stages, type Stage } from '../../core/mx/plan/types.ts';
import { plannerWords as words, stageHints, stageNames } from '../../words/mx/planner.ts';
import type { Planner } from './planner.ts';
import { Field } from '../kit/Field.tsx';
import { WhyHazard } from './Why.tsx';

/** Which stage is planned, and what only this stage asks. */
export function StageChoice({ planner }: { planner: Planner }) {
  const { input, change, stageIsFree } = planner;
  return (
    <>
      {!stageIsFree ? (
        <p>
          <b>{stageNames[input.stage]}</b> <a href="/tools/mx/">{words.otherStages}</a>
        </p>
      ) : (
        <fieldset class="calc-choices rows">
          <legend class="visually-hidden">{words.stageLegend}</legend>
          {stages.map((stage) => (
            <StageOption key={stage} stage={stage} planner={planner} />
          ))}
        </fieldset>
      )}
      {input.stage === 'lower-ttl' && (
        <Field
          id="mx-new-ttl"
          label={words.newTtl}
          hint={words.newTtlHint}
          value={input.newTtl}
          problem={planner.problems.newTtl}
          numeric
          onText={(newTtl) => {
            change(words.newTtl, (now) => ({ ...now, mx: { ...now.mx, newTtl } }), { typing: true });
          }}
        />
      )}
      {input.stage === 'switch-to-tmems' && <DirectRecords planner={planner} />}
    </>
  );
}

function StageOption({ stage, planner: { input, change } }: { stage: Stage; planner: Planner }) {
  return (
    <label class="calc-choice">
      <input
        type="radio"
        name="mx-stage"
        checked={input.stage === stage}
        onChange={() => {
          change(words.steps.stage, (now) => ({ ...now, mx: { ...now.mx, stage } }));
        }}
      />
      <span class="calc-choice-name">{stageNames[stage]}</span>
      <span class="calc-choice-hint">{stageHints[stage]}</span>
    </label>
  );
}

/** Hazard H7: whether direct records stay is the reader's decision; nothing is chosen beforehand. */
function DirectRecords({ planner: { input, change } }: { planner: Planner }) {
  const answers = [
    [false, words.directRemove],
    [true, words.directKeep],
  ] as const;
  return (
    <fieldset class="calc-choices rows" id="mx-direct">
      <legend class="calc-legend">{words.directLegend}</legend>
      <p class="calc-hint">
        {words.directHint} <WhyHazard id="H7" />
      </p>
      {answers.map(([keep, label]) => (
        <label class="calc-choice" key={label}>
          <input
            type="radio"
            name="mx-direct"
            checked={input.keepDirectRecords === keep}
            onChange={() => {
              change(words.steps.direct, (now) => ({
                ...now,
                mx: { ...now.mx, keepDirectRecords: keep },
              }));
            }}
          />
          <span class="calc-choice-name">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
