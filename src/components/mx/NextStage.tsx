import { NULL_EXCHANGE } from '../../core/dns/mx-record.ts';
import type { DomainPlan, MxPlan, Stage } from '../../core/mx/plan-shape.ts';
import { ownWords as own } from '../../messages/ja/mx-own.ts';
import { plannerWords as words } from '../../messages/ja/mx-planner.ts';
import { EXAMPLE_LEFT } from './planner-input.ts';
import type { Planner } from './use-planner.ts';

const next: Readonly<Partial<Record<Stage, Stage>>> = {
  'lower-ttl': 'stop-cpf',
  'stop-cpf': 'test-tmems',
  'test-tmems': 'switch-to-tmems',
};

/** Takes what this stage leads to as what the next one starts from. */
export function NextStage({ planner: { input, plan, change, stageIsFree } }: { planner: Planner }) {
  const stage = next[input.stage];
  if (!stageIsFree || stage === undefined || !plan.domains.some(({ changes }) => changes.length > 0)) return null;
  return (
    <div class="mx-next screen-only">
      <button
        type="button"
        class="button small"
        onClick={() => {
          change(words.steps.next, (now) => {
            return {
              ...now,
              mx: { ...now.mx, window: undefined, text: textAfter(plan), stage, answer: '', publishedTtl: '' },
              // The plan knows which TTLs are published, and writes no others.
              decisions: { ...now.decisions, 'mx/ttl': 'as-pasted' },
              servers: { ...now.servers, roles: { ...input.roles }, tmems: input.tmems },
              progress: { ...now.progress, [EXAMPLE_LEFT]: true },
            };
          });
        }}
      >
        {own.continueWith}
      </button>
      <p class="mx-hint">{own.continueHint}</p>
    </div>
  );
}

/** The records after a change, as lines that the paste box reads: every name in full. A line without TTL would take that of the one above it. */
function textAfter(plan: MxPlan): string {
  const bare = ({ after }: DomainPlan) => after.some(({ ttl }) => ttl === undefined);
  const ordered = [...plan.domains.filter(bare), ...plan.domains.filter((domain) => !bare(domain))];
  const lines = ordered.flatMap(({ after }) =>
    after.map(({ domain, ttl, preference, exchange }) =>
      [`${domain}.`, ttl, 'IN MX', preference, exchange === NULL_EXCHANGE ? exchange : `${exchange}.`]
        .filter((part) => part !== undefined)
        .join(' '),
    ),
  );
  return lines.join('\n');
}
