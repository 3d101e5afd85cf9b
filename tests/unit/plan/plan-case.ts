/**
 * A plan as an administrator can write it down: the records as pasted, and a few lines about hosts, windows and people. Everything else is
 * what the site makes of it.
 */
import { emptyMigration } from '../../../src/core/migration/empty.ts';
import type { Migration } from '../../../src/core/migration/document.ts';
import type { LocalTime } from '../../../src/core/local-time.ts';
import type { Stage } from '../../../src/core/mx/plan/types.ts';
import type { Role } from '../../../src/core/mx/role.ts';
import { planBook } from '../../../src/core/plan/plan-book.ts';
import { newTick } from '../../../src/core/plan/ticks.ts';
import type { Way } from '../../../src/core/ways.ts';

export interface PlanCase {
  /** What it shows. */
  readonly title: string;
  readonly now: LocalTime;
  readonly way?: Way;
  readonly roles: Readonly<Record<string, Role>>;
  readonly tmems?: string;
  readonly newTtl?: string;
  readonly keepDirectRecords?: boolean;
  readonly cpfDomainsDeleted?: boolean;
  readonly interscanFor?: Readonly<Record<string, readonly string[]>>;
  readonly listedDomains?: string;
  readonly zoneNames?: string;
  readonly windows: readonly {
    readonly name: string;
    readonly stage: Stage;
    readonly domains: readonly string[];
    readonly changeAt?: string;
    readonly lastWayBackOn?: string;
    readonly answer?: string;
    readonly answeredAt?: string;
  }[];
  readonly plan?: Partial<Migration['plan']>;
  readonly retention?: Partial<Migration['retention']>;
  readonly ticked?: Migration['mx']['preconditions'];
}

/** The document of a case, with the records that were pasted. */
export function migrationOf(given: PlanCase, text: string): Migration {
  const { mx, servers, plan, retention } = emptyMigration;
  const { way, windows, roles, tmems = '', newTtl = '', zoneNames = '', listedDomains = '' } = given;
  return {
    ...emptyMigration,
    ...(way === undefined ? {} : { way }),
    cpfDomainsDeleted: given.cpfDomainsDeleted ?? false,
    mx: {
      ...mx,
      ...{ text, exampleLeft: true, newTtl, zoneNames, listedDomains },
      ...(given.keepDirectRecords === undefined ? {} : { keepDirectRecords: given.keepDirectRecords }),
      preconditions: given.ticked ?? {},
    },
    servers: {
      ...servers,
      roles: { ...roles },
      tmems,
      interscanFor: Object.fromEntries(
        Object.entries(given.interscanFor ?? {}).map(([name, hosts]) => [name, [...hosts]]),
      ),
    },
    windows: windows.map(({ domains, answer = '', ...window }, index) => ({
      ...window,
      ...{ id: String(index + 1), domains: [...domains], answer, answerOwners: [] },
    })),
    plan: { ...plan, ...given.plan },
    retention: { ...retention, ...given.retention },
  };
}

/** The document with the ticks that somebody made of the plan as it is: each with the marks of what it is of. */
export function withMarks(migration: Migration, now: LocalTime): Migration {
  const { windows } = planBook(migration, now);
  const ticks = migration.plan.ticks.map((tick) => {
    const window = windows.find(({ window: { id } }) => id === tick.window);
    const step = window?.runbook.steps.find(({ id }) => id === tick.step);
    if (window === undefined || step === undefined) return tick;
    const { domain, at, by } = tick;
    return newTick(window, step, { at, by, ...(domain === undefined ? {} : { domain }) });
  });
  return { ...migration, plan: { ...migration.plan, ticks } };
}
