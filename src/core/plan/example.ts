import { type LocalTime, parseLocalTime } from '../local-time.ts';
import type { Migration } from '../migration/document.ts';
import { emptyMigration } from '../migration/empty.ts';
import { exampleOf } from '../mx/session/example.ts';
import { exampleDomain } from '../../facts/example-records.ts';
import { planBook, type PlanBook } from './plan-book.ts';

/** What stands on the plan's page until the reader has one: the source's worked example, planned for a night. Its days are ours. */
const now = parseLocalTime('2026-12-01T09:00');

const { text, roles } = exampleOf('stop-cpf');

export const exampleMigration: Migration = {
  ...emptyMigration,
  way: 2,
  mx: { ...emptyMigration.mx, text, exampleLeft: true },
  servers: { ...emptyMigration.servers, roles: { ...roles } },
  windows: [
    {
      ...{ id: '1', name: '', stage: 'stop-cpf', domains: [exampleDomain], answer: '', answerOwners: [] },
      ...{ changeAt: '2026-12-08T22:00', lastWayBackOn: '2026-12-15' },
    },
  ],
};

/** The example as a whole plan. */
export function exampleBook(): { readonly book: PlanBook; readonly now: LocalTime } {
  if (now === undefined) throw new Error('the example has no time');
  return { book: planBook(exampleMigration, now), now };
}
