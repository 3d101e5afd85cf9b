import { textAfter } from '../../core/mx/session/text-after.ts';
import type { Stage } from '../../core/mx/plan/types.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import type { Planner } from './use-planner.ts';

const next: Readonly<Partial<Record<Stage, Stage>>> = {
  'lower-ttl': 'stop-cpf',
  'stop-cpf': 'test-tmems',
  'test-tmems': 'switch-to-tmems',
};

/** Takes what this stage leads to as what the next one starts from. */
export function NextStage({ planner: { input, plan, reading, zoneNames, change, stageIsFree } }: { planner: Planner }) {
  const stage = next[input.stage];
  if (!stageIsFree || stage === undefined || !plan.domains.some(({ changes }) => changes.length > 0)) return null;
  // A text made from the plan would be whole, and nothing would tell any more that a line of the paste is missing.
  if (reading.incomplete.length > 0) return <p class="mx-hint screen-only">{own.continueNot}</p>;
  const zones = [...new Set([...zoneNames.names, ...Object.values(reading.zones)])].join('\n');
  return (
    <div class="mx-next screen-only">
      <button
        type="button"
        class="button small"
        onClick={() => {
          change(words.steps.next, (now) => ({
            ...now,
            mx: {
              ...now.mx,
              window: undefined,
              text: textAfter(plan, { text: input.text, issues: reading.issues }, input.window),
              stage,
              answer: '',
              publishedTtl: '',
              ttlAsPasted: false,
              zoneNames: zones,
              exampleLeft: true,
            },
            servers: { ...now.servers, roles: { ...input.roles }, tmems: input.tmems },
          }));
        }}
      >
        {input.window === undefined ? own.continueWith : own.continueWithWindow}
      </button>
      <p class="mx-hint">{own.continueHint}</p>
    </div>
  );
}
