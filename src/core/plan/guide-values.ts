import { exampleDomain, examples, type ExampleId } from '../../facts/example-records.ts';
import type { Migration } from '../migration/document.ts';
import type { MxPlan, Stage } from '../mx/plan/types.ts';
import { type RecordChange, recordChanges } from '../mx/record-changes.ts';
import type { MxReading } from '../mx/read-shape.ts';
import type { Role } from '../mx/role.ts';
import type { EnteredNames } from '../mx/session/entered-names.ts';
import { inputOf } from '../mx/session/planner-input.ts';
import { publishedBy } from '../mx/session/records-after.ts';
import { sessionOf } from '../mx/session/session.ts';

/** What the pages of the guide show in the place of their example: one domain of the reader's, its hosts, its records. */
export interface GuideValues {
  readonly domain: string;
  /** So many more domains are in the plan. */
  readonly others: number;
  readonly hosts: { readonly cpf?: string; readonly tmems?: string; readonly interscan: readonly string[] };
  /** Example to the reader's own change; absent: it cannot be told yet, and the example stays. */
  readonly changes: Readonly<Partial<Record<ExampleId, readonly (RecordChange & { readonly role: Role })[]>>>;
}

interface Given {
  readonly migration: Migration;
  readonly reading: MxReading;
  /** ISO calendar date. */
  readonly today: string;
  readonly readNames: (text: string) => EnteredNames;
}

const stageOf = {
  'stop-cpf': 'stop-cpf',
  'test-tmems': 'test-tmems',
  'switch-to-tmems': 'switch-to-tmems',
  'switch-keeping-direct': 'switch-to-tmems',
} as const satisfies Record<ExampleId, Stage>;

/** Makes them of what the planner reads; `undefined`: nobody knows yet which host is CPF's, or no domain names it. */
export function guideValues({ migration, reading, today, readNames }: Given): GuideValues | undefined {
  const at = (stage: Stage, more: Partial<ReturnType<typeof inputOf>> = {}) =>
    sessionOf({
      input: { ...inputOf(migration, stage), window: undefined, published: [], ...more },
      ...{ reading, today, readNames },
    });
  const stop = at('stop-cpf');
  const first = stop.plan.domains.find(
    ({ domain, before }) => !domain.startsWith('*.') && before.some(({ exchange }) => stop.roleOf(exchange) === 'cpf'),
  );
  if (!first) return undefined;
  const { domain } = first;
  const test = at('test-tmems');
  const tested = publishedBy(test.plan, []);
  const plans: Readonly<Record<ExampleId, MxPlan>> = {
    'stop-cpf': stop.plan,
    'test-tmems': test.plan,
    'switch-to-tmems': at('switch-to-tmems', { published: tested, keepDirectRecords: false }).plan,
    'switch-keeping-direct': at('switch-to-tmems', { published: tested, keepDirectRecords: true }).plan,
  };
  const changes = Object.entries(stageOf).flatMap(([id]) => {
    const rows = changesOf(plans[id as ExampleId], domain);
    return rows.length === 0 ? [] : [[id, rows.map((row) => ({ ...row, role: test.roleOf(row.exchange) }))] as const];
  });
  const having = (role: Role) =>
    first.before.filter(({ exchange }) => stop.roleOf(exchange) === role).map(({ exchange }) => exchange);
  const [cpf] = having('cpf');
  const tmems = stop.tmemsServer;
  return {
    domain,
    others: stop.plan.domains.length - 1,
    hosts: {
      interscan: having('interscan'),
      ...(cpf === undefined ? {} : { cpf }),
      ...(tmems === undefined ? {} : { tmems }),
    },
    changes: Object.fromEntries(changes),
  };
}

/** The domain's own part of a plan; nothing where the plan does not change it. */
function changesOf({ domains }: MxPlan, domain: string): readonly RecordChange[] {
  const of = domains.find((each) => each.domain === domain);
  return of === undefined || of.changes.length === 0 ? [] : recordChanges(of.before, of.after);
}

/** The names of the example, each with the reader's own; a name that the reader has nothing for is missing. */
export function ownNames({ domain, hosts }: GuideValues): Readonly<Record<string, string>> {
  const inExample = (actor: string) => [
    ...new Set(
      Object.values(examples)
        .flatMap(({ before, after }) => [...before, ...after])
        .filter((record) => record.actor === actor)
        .map(({ exchange }) => exchange),
    ),
  ];
  const pairs = [
    ...inExample('interscan').map((name, index) => [name, hosts.interscan[index]] as const),
    ...inExample('cpf').map((name) => [name, hosts.cpf] as const),
    ...inExample('tmems').map((name) => [name, hosts.tmems] as const),
    [exampleDomain, domain] as const,
  ];
  return Object.fromEntries(pairs.flatMap(([name, own]) => (own === undefined ? [] : [[name, own] as const])));
}
