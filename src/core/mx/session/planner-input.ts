import type { Migration } from '../../migration/document.ts';
import type { Role } from '../role.ts';
import type { Stage } from '../plan/types.ts';
import { isBlank } from '../../settings/form/empty.ts';
import { exampleOf } from './example.ts';
import { preconditions, type PreconditionId } from './preconditions.ts';

/** What the planner works with: what the reader entered, or the worked example until then. */
export interface PlannerInput {
  readonly stage: Stage;
  readonly isExample: boolean;
  readonly text: string;
  readonly origin: string;
  readonly listedDomains: string;
  /** Domains with settings of CPF that the reader has entered in the settings mapper, as typed. */
  readonly settingsDomains: readonly string[];
  readonly publishedTtl: string;
  readonly ttlAsPasted: boolean;
  readonly roles: Readonly<Record<string, Role>>;
  readonly tmems: string;
  readonly interscan: string;
  readonly newTtl: string;
  /** Absent: undecided. */
  readonly keepDirectRecords: boolean | undefined;
  readonly ticked: ReadonlySet<PreconditionId>;
  readonly cpfDomainsDeleted: boolean;
  readonly window: readonly string[] | undefined;
  readonly zoneNames: string;
  readonly fileTtl: string;
  readonly answer: string;
}

/** Gives the planner's input from the migration; `preset`: the stage that the page has chosen. */
export function inputOf(migration: Migration, preset: Stage | undefined): PlannerInput {
  const { mx, servers } = migration;
  const stage = preset ?? mx.stage;
  const isExample = mx.text === '' && !mx.exampleLeft;
  const example = isExample ? exampleOf(stage) : undefined;
  return {
    stage,
    isExample,
    text: example?.text ?? mx.text,
    origin: mx.origin,
    listedDomains: mx.listedDomains,
    settingsDomains: migration.domains.filter((one) => !isBlank(one)).map(({ domain }) => domain.trim()),
    publishedTtl: mx.publishedTtl,
    ttlAsPasted: mx.ttlAsPasted,
    roles: { ...example?.roles, ...servers.roles },
    tmems: servers.tmems === '' && example ? example.tmems : servers.tmems,
    interscan: servers.interscan,
    newTtl: mx.newTtl === '' && example ? example.newTtl : mx.newTtl,
    // The example has to show some end; the reader's own plan starts undecided.
    keepDirectRecords: mx.keepDirectRecords ?? (example ? false : undefined),
    ticked: new Set(preconditions[stage].map(({ id }) => id).filter((id) => mx.preconditions[stage]?.includes(id))),
    cpfDomainsDeleted: migration.cpfDomainsDeleted,
    window: mx.window,
    zoneNames: mx.zoneNames,
    fileTtl: mx.fileTtl,
    answer: mx.answer,
  };
}
