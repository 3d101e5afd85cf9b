import type { Stage } from '../../core/mx/plan/types.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import type { Planner } from './planner.ts';

const next: Readonly<Partial<Record<Stage, Stage>>> = {
  'lower-ttl': 'stop-cpf',
  'stop-cpf': 'test-tmems',
  'test-tmems': 'switch-to-tmems',
};

/** Takes what this stage leads to as what the next one starts from: the paste stays, and the records of the changed domains follow it. */
export function NextStage({ planner, onNext }: { planner: Planner; onNext: () => void }) {
  const { input, tonight, publishedNext, change, stageIsFree } = planner;
  const stage = next[input.stage];
  const goesOn = stageIsFree && stage !== undefined && tonight.domains.some(({ changes }) => changes.length > 0);
  if (!goesOn && input.published.length === 0) return null;
  return (
    <div class="calc-continue screen-only">
      {input.published.length > 0 && <p class="calc-hint">{own.publishedSince(input.published.length)}</p>}
      {goesOn && (
        <>
          <button
            type="button"
            class="button small"
            onClick={() => {
              change(words.steps.next, (now) => ({
                ...now,
                mx: {
                  ...now.mx,
                  windowId: undefined,
                  stage,
                  ...(input.window === undefined ? { answer: '', answerOwners: [] } : {}),
                  exampleLeft: true,
                  published: publishedNext.map(({ records, ...rest }) => ({
                    ...rest,
                    records: records.map((record) => ({ ...record })),
                  })),
                },
                servers: { ...now.servers, roles: { ...input.roles }, tmems: input.tmems },
              }));
              onNext();
            }}
          >
            {input.window === undefined ? own.continueWith : own.continueWithWindow}
          </button>
          <p class="calc-hint">{own.continueHint}</p>
        </>
      )}
    </div>
  );
}
