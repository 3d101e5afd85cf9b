import { plannerWords as words, preconditionNames } from '../../words/mx/planner.ts';
import { preconditions, tickedAfter, type PreconditionId } from '../../core/mx/session/preconditions.ts';
import { Tick } from '../kit/ChoiceGroup.tsx';
import type { Planner } from './planner.ts';
import { WhyHazard } from './Why.tsx';

/** What to make sure of before publishing. What is not ticked stands in the first comment of every file. */
export function Preconditions({ planner }: { planner: Planner }) {
  const { input, change } = planner;
  const asked = preconditions[input.stage];
  const tick = (id: PreconditionId, ticked: boolean) => {
    change(words.steps.tick, (now) => {
      const before = now.mx.preconditions[input.stage] ?? [];
      const after = tickedAfter(before, id, ticked);
      return { ...now, mx: { ...now.mx, preconditions: { ...now.mx.preconditions, [input.stage]: after } } };
    });
  };
  return (
    <>
      {asked.length === 0 && <p class="calc-hint">{words.noPreconditions}</p>}
      <ul class="calc-ticks">
        {asked.map(({ id, because }) => (
          <li key={id}>
            <Tick
              ticked={input.ticked.has(id)}
              label={preconditionNames[id]}
              onTick={(ticked) => {
                tick(id, ticked);
              }}
            />
            <WhyHazard id={because} />
          </li>
        ))}
      </ul>
      {asked.length > 0 && <p class="calc-hint">{words.preconditionNote}</p>}
      <ul class="calc-ticks">
        <li>
          <Tick
            ticked={input.cpfDomainsDeleted}
            label={words.cpfDomainsDeleted}
            describedBy="mx-deleted-hint"
            onTick={(cpfDomainsDeleted) => {
              change(words.steps.tick, (now) => ({ ...now, cpfDomainsDeleted }));
            }}
          />
          <WhyHazard id="H8" />
        </li>
      </ul>
      <p class="calc-hint" id="mx-deleted-hint">
        {words.cpfDomainsDeletedHint}
      </p>
    </>
  );
}
