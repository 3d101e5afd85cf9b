import type { Migration } from '../../migration/document.ts';
import type { Role } from '../role.ts';
import type { Stage } from '../plan/types.ts';
import { isBlank } from '../../settings/form/empty.ts';
import type { MxRecord } from '../../dns/mx-record.ts';
import type { Agreement, GivenOwner, ReadOptions } from '../read-shape.ts';
import { exampleOf } from './example.ts';
import type { Published } from './records-after.ts';
import type { Window } from './windows.ts';
import { preconditions, type PreconditionId } from './preconditions.ts';

/** What the planner works with: what the reader entered, or the worked example until then. */
export interface PlannerInput {
  readonly stage: Stage;
  readonly isExample: boolean;
  readonly text: string;
  readonly origin: string;
  /** Whose records passages of the paste hold, as the reader answered. */
  readonly owners: readonly GivenOwner[];
  /** The state of a pasted export that is read; '' is not chosen. */
  readonly state: string;
  readonly listedDomains: string;
  /** What the list of domains is: CPF's own, or all of the reader's; absent: not said yet. */
  readonly listIs: ListKind | undefined;
  /** Domains with settings of CPF that the reader has entered in the settings mapper, as typed. */
  readonly settingsDomains: readonly string[];
  readonly publishedTtl: string;
  readonly ttlAsPasted: boolean;
  /** Domain to its TTL in seconds, as typed, where it is another than that of the others. */
  readonly ttls: Readonly<Record<string, string>>;
  /** Domain to its InterScan hosts, as chosen. */
  readonly interscanFor: Readonly<Record<string, readonly string[]>>;
  /** The reader has said that none of the hosts is CPF's. */
  readonly noneIsCpf: boolean;
  /** What stages have published since the paste. */
  readonly published: readonly Published[];
  readonly roles: Readonly<Record<string, Role>>;
  readonly tmems: string;
  readonly interscan: string;
  readonly newTtl: string;
  /** Absent: undecided. */
  readonly keepDirectRecords: boolean | undefined;
  readonly ticked: ReadonlySet<PreconditionId>;
  readonly cpfDomainsDeleted: boolean;
  /** Nights of work, of every stage. */
  readonly windows: readonly Window[];
  /** The one that files, paper, check and way back are made for; absent: all domains. */
  readonly window: Window | undefined;
  /** Warnings that the reader accepts, by their keys. */
  readonly accepted: readonly string[];
  /** Domains that the reader leaves out of the plan by name. */
  readonly leftOut: readonly string[];
  /** Of answers that differ: which is taken. */
  readonly agreed: readonly Agreement[];
  readonly zoneNames: string;
  readonly fileTtl: string;
  readonly answer: string;
  readonly answerOwners: readonly GivenOwner[];
}

export const listKinds = ['cpf', 'ours'] as const;
export type ListKind = (typeof listKinds)[number];

/** What the reader of the paste has to know besides its text. */
export function readOptionsOf({
  origin,
  owners,
  state,
  agreed,
}: Pick<PlannerInput, 'origin' | 'owners' | 'state' | 'agreed'>): ReadOptions {
  return { owners, agreed, ...(origin === '' ? {} : { origin }), ...(state === '' ? {} : { state }) };
}

/** Gives the planner's input from the migration; `preset`: the stage that the page has chosen. */
export function inputOf(migration: Migration, preset: Stage | undefined): PlannerInput {
  const { mx, servers, windows } = migration;
  const chosen = windows.find(({ id, stage }) => id === mx.windowId && (preset ?? stage) === stage);
  const stage = preset ?? chosen?.stage ?? mx.stage;
  const isExample = mx.text === '' && !mx.exampleLeft;
  const example = isExample ? exampleOf(stage) : undefined;
  return {
    stage,
    isExample,
    text: example?.text ?? mx.text,
    origin: mx.origin,
    owners: mx.owners,
    state: mx.state,
    listedDomains: mx.listedDomains,
    listIs: mx.listIs,
    settingsDomains: migration.domains.filter((one) => !isBlank(one)).map(({ domain }) => domain.trim()),
    publishedTtl: mx.publishedTtl,
    ttlAsPasted: mx.ttlAsPasted,
    ttls: mx.publishedTtlOf,
    interscanFor: Object.fromEntries(Object.entries(servers.interscanFor).filter(([, hosts]) => hosts.length > 0)),
    noneIsCpf: servers.noneIsCpf,
    published: isExample ? [] : (mx.published ?? []).map(asPublished),
    roles: { ...example?.roles, ...servers.roles },
    tmems: servers.tmems === '' && example ? example.tmems : servers.tmems,
    interscan: servers.interscan,
    newTtl: mx.newTtl === '' && example ? example.newTtl : mx.newTtl,
    // The example has to show some end; the reader's own plan starts undecided.
    keepDirectRecords: mx.keepDirectRecords ?? (example ? false : undefined),
    ticked: new Set(preconditions[stage].map(({ id }) => id).filter((id) => mx.preconditions[stage]?.includes(id))),
    cpfDomainsDeleted: migration.cpfDomainsDeleted,
    windows,
    window: chosen,
    accepted: mx.accepted,
    leftOut: mx.leftOut,
    agreed: mx.agreed,
    zoneNames: mx.zoneNames,
    fileTtl: mx.fileTtl,
    answer: (chosen ?? mx).answer,
    answerOwners: (chosen ?? mx).answerOwners,
  };
}

/** What a stage has left, as stored. */
function asPublished({ domain, records, stage }: StoredPublished): Published {
  return { domain, records: records.map(asRecord), ...(stage === undefined ? {} : { stage }) };
}

/** A stored record; what is absent there is absent here. */
function asRecord({ domain, preference, exchange, ttl, ttlFrom }: StoredRecord): MxRecord {
  return {
    ...{ domain, preference, exchange },
    ...(ttl === undefined ? {} : { ttl }),
    ...(ttlFrom === undefined ? {} : { ttlFrom }),
  };
}

type StoredPublished = NonNullable<Migration['mx']['published']>[number];
type StoredRecord = StoredPublished['records'][number];
