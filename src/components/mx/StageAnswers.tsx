import { plannerWords as words } from '../../words/mx/planner.ts';
import { ChoiceGroup } from '../kit/ChoiceGroup.tsx';
import { TakenField } from '../kit/TakenField.tsx';
import { InterscanQuestion } from './InterscanQuestion.tsx';
import type { Planner } from './planner.ts';
import { WhyHazard } from './Why.tsx';

/** What only some plans ask, once it is answered: it can be answered anew. */
export function StageAnswers({ planner }: { planner: Planner }) {
  const { input, needs } = planner;
  return (
    <>
      {input.stage === 'lower-ttl' && input.newTtl !== '' && <NewTtl planner={planner} id="mx-new-ttl" />}
      {input.stage === 'switch-to-tmems' && input.keepDirectRecords !== undefined && (
        <DirectRecords planner={planner} />
      )}
      {!input.isExample && !needs.some(({ kind }) => kind === 'interscan') && <InterscanQuestion planner={planner} />}
    </>
  );
}

/** The new TTL of lower-ttl. */
export function NewTtl({ planner: { input, problems, change }, id }: { planner: Planner; id: string }) {
  return (
    <TakenField
      id={id}
      label={words.newTtl}
      hint={words.newTtlHint}
      value={input.newTtl}
      problem={problems.newTtl}
      numeric
      take={(newTtl) => {
        change(words.newTtl, (now) => ({ ...now, mx: { ...now.mx, newTtl } }));
      }}
    />
  );
}

/** Hazard H7: whether direct records stay is the reader's decision; nothing is chosen beforehand. */
export function DirectRecords({ planner: { input, change } }: { planner: Planner }) {
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
