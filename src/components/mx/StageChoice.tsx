import { stages } from '../../core/mx/plan/types.ts';
import { plannerWords as words, stageHints, stageNames } from '../../words/mx/planner.ts';
import type { Planner } from './planner.ts';
import { ChoiceGroup } from '../kit/ChoiceGroup.tsx';
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
        <ChoiceGroup
          name="mx-stage"
          legend={words.stageLegend}
          legendHidden
          choices={stages.map((stage) => ({ value: stage, label: stageNames[stage], hint: stageHints[stage] }))}
          chosen={input.stage}
          onChoose={(stage) => {
            change(words.steps.stage, (now) => ({ ...now, mx: { ...now.mx, stage } }));
          }}
        />
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

/** Hazard H7: whether direct records stay is the reader's decision; nothing is chosen beforehand. */
function DirectRecords({ planner: { input, change } }: { planner: Planner }) {
  return (
    <ChoiceGroup
      id="mx-direct"
      name="mx-direct"
      legend={words.directLegend}
      hint={
        <>
          {words.directHint} <WhyHazard id="H7" />
        </>
      }
      choices={[
        { value: 'remove', label: words.directRemove },
        { value: 'keep', label: words.directKeep },
      ]}
      chosen={input.keepDirectRecords === undefined ? undefined : input.keepDirectRecords ? 'keep' : 'remove'}
      onChoose={(answer) => {
        change(words.steps.direct, (now) => ({ ...now, mx: { ...now.mx, keepDirectRecords: answer === 'keep' } }));
      }}
    />
  );
}
