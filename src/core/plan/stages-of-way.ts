import { idsOfTicks } from '../migration/join.ts';
import { dateOf, type LocalTime } from '../local-time.ts';
import type { Migration } from '../migration/document.ts';
import { cpfHasEnded } from '../mx/plan/cpf-end.ts';
import type { Stage } from '../mx/plan/types.ts';
import { withWindow } from '../mx/session/windows.ts';
import type { Way } from '../ways.ts';
import { planBook } from './plan-book.ts';

/**
 * The changes of MX that a way leads through, in their order. Once CPF has ended every hour with it may cost mail: ways 1 and 3 then take
 * it out first (hazard H18's way out). `planned`: the stage of the planner, where no way is chosen.
 */
export function stagesOf(way: Way | undefined, planned: Stage, now: LocalTime): readonly Stage[] {
  if (way === undefined) return [planned];
  if (way === 2) return ['stop-cpf'];
  return [...(cpfHasEnded(dateOf(now)) ? (['stop-cpf'] as const) : []), 'test-tmems', 'switch-to-tmems'];
}

/** The domains that a stage would change after the windows that are planned, and that no window of it holds yet. */
export function domainsFor(migration: Migration, stage: Stage, now: LocalTime): readonly string[] {
  const held = new Set(migration.windows.flatMap((window) => (window.stage === stage ? window.domains : [])));
  // A window that holds every domain of the paste shows what the stage would change.
  const { session } = planBook(migration, now);
  const domains = [...new Set(session.reading.records.map(({ domain }) => domain))];
  const free = domains.filter((domain) => !held.has(domain));
  const more = { name: '', stage, domains: free, answer: '', answerOwners: [] };
  const windows = withWindow(migration.windows, more, idsOfTicks(migration));
  const id = windows.at(-1)?.id;
  const tried = planBook({ ...migration, windows: [...windows] }, now);
  return tried.windows.find(({ window }) => window.id === id)?.runbook.domains ?? [];
}
