import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addSeconds, dateOf } from '../../../src/core/local-time.ts';
import type { PlanBook, WindowBook } from '../../../src/core/plan/plan-book.ts';
import type { RunbookStep } from '../../../src/core/plan/runbook.ts';
import type { ScheduleEntry, ScheduleId } from '../../../src/core/plan/schedule.ts';
import { changingDomains } from '../../../src/core/mx/session/windows.ts';
import type { Way } from '../../../src/core/ways.ts';
import { type Precedence, precedences } from '../../site/precedences.ts';
import { bookOf, estate, moment } from './estates.ts';

const PROPAGATION = 72 * 3600;

/** The way whose rules a stage keeps: leaving CPF is way 2 in every way. */
const wayOf = ({ runbook: { stage } }: WindowBook, book: PlanBook): Way =>
  stage === 'stop-cpf' ? 2 : book.way === 1 ? 1 : 3;

const has = (steps: readonly RunbookStep[], id: string) => steps.some((step) => step.id === id);

/**
 * What a runbook may lack: what its estate does not have. Each excuse names the estate by a step that is there in its place, or by one that would
 * be there.
 */
function excused({ earlier }: Precedence, steps: readonly RunbookStep[]): boolean {
  // TMEmS is not in the set before: somebody signs for it.
  if (earlier === 'wait-test' || earlier === 'test-mail') return has(steps, 'accept-no-test-stage');
  // They are deleted already.
  if (earlier === 'delete-domains') return !has(steps, 'ask-support');
  // No domain of the window names CPF: its addresses were written down when it was taken out.
  return earlier === 'note-cpf-addresses' && !has(steps, 'tell-colleagues');
}

/** The rules that a runbook's steps break, in the order in which they stand. */
function broken(steps: readonly RunbookStep[], way: Way, rules: readonly Precedence[] = precedences): string[] {
  const done = steps.flatMap(({ guide, id, when }) => guide.map((step) => ({ step, id, when })));
  return rules
    .filter(({ ways }) => ways.includes(way))
    .flatMap((rule) => {
      const { earlier, later } = rule;
      const last = done.findIndex(({ step }) => step === later);
      if (last === -1 || excused(rule, steps)) return [];
      const first = done.findIndex(({ step }) => step === earlier);
      if (first === -1) return [`no ${earlier} before ${later}`];
      const [one, other] = [done[first]?.when, done[last]?.when];
      const isLate = one?.at !== undefined && other?.at !== undefined && one.at > other.at;
      return first > last || isLate ? [`${earlier} not before ${later}`] : [];
    });
}

describe('a runbook', () => {
  test('does nothing before what the guide, walked to the letter, does first', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(estate, (given) => {
        const book = bookOf(given);
        for (const window of book.windows) {
          const { steps } = window.runbook;
          expect(broken(steps, wayOf(window, book))).toEqual([]);
          for (const { guide } of steps) for (const step of guide) seen.add(step);
        }
      }),
      { numRuns: 200 },
    );
    // The rules were met, not missed.
    for (const later of ['change-mx', 'add-test-mx', 'delete-domains', 'narrow', 'stop-interscan', 'test-relay']) {
      expect(seen.has(later), later).toBe(true);
    }
  });

  test('breaks a rule as soon as the two steps that it ties change places', () => {
    const tied = new Set<string>();
    fc.assert(
      fc.property(estate, (given) => {
        const book = bookOf(given);
        for (const window of book.windows) {
          const { steps } = window.runbook;
          for (const rule of precedences) {
            const place = (name: string) => steps.findIndex(({ guide }) => guide.includes(name));
            const [first, last] = [place(rule.earlier), place(rule.later)];
            if (!rule.ways.includes(wayOf(window, book)) || first === -1 || last === -1 || first === last) continue;
            if (excused(rule, steps)) continue;
            const swapped = steps.map(
              (step, index) => steps[index === first ? last : index === last ? first : index] ?? step,
            );
            expect(broken(swapped, wayOf(window, book), [rule]), `${rule.earlier} and ${rule.later}`).not.toEqual([]);
            tied.add(`${rule.earlier} ${rule.later}`);
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(tied.size).toBeGreaterThan(20);
  });

  test('gives each step a time that fits the change, or says why it has none', () => {
    fc.assert(
      fc.property(estate, (given) => {
        for (const { runbook } of bookOf(given).windows) {
          const change = runbook.change.at;
          for (const { id, phase, when } of runbook.steps) {
            expect(when.at !== undefined || when.unknown !== undefined, id).toBe(true);
            if (when.at === undefined || change === undefined) continue;
            if (phase === 'prerequisite') expect(when.at <= change, id).toBe(true);
            if (phase === 'after') expect(when.at >= change, id).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** What each entry of the schedule is in the guide. */
const guideOf: Partial<Record<ScheduleId, readonly string[]>> = {
  propagated: ['wait'],
  'test-mail': ['test-mail'],
  'way-back-ends': ['last-day'],
  'watch-late-mail': ['watch-cpf-mail'],
  narrow: ['narrow'],
  'ask-support': ['ask-support'],
  'delete-domains': ['delete-domains'],
};

interface Placed {
  readonly entry: ScheduleEntry;
  readonly index: number;
  readonly stage: string | undefined;
  readonly domains: readonly string[];
  readonly steps: readonly string[];
  readonly takesCpfOut: boolean;
}

function placedOf(book: PlanBook): readonly Placed[] {
  return book.schedule.entries.map((entry, index): Placed => {
    const window = book.windows.find((each) => each.window.id === entry.window);
    const plan = window?.session.tonight;
    const stage = plan?.stage;
    const isTest = stage === 'test-tmems';
    const isChange = stage !== 'lower-ttl';
    const steps =
      entry.id === 'change' && isChange
        ? [isTest ? 'add-test-mx' : 'change-mx']
        : entry.id === 'propagated' && isTest
          ? ['wait-test']
          : (guideOf[entry.id] ?? []);
    const cpf = new Set(plan?.servers.cpf);
    const names = (records: readonly { exchange: string }[]) => records.some(({ exchange }) => cpf.has(exchange));
    const takesCpfOut = plan?.domains.some(
      ({ before, after, changes }) => changes.length > 0 && names(before) && !names(after),
    );
    return {
      entry,
      index,
      stage,
      domains: plan ? changingDomains(plan) : [],
      steps,
      takesCpfOut: takesCpfOut ?? false,
    };
  });
}

/** Whether an entry has to come before another by a rule: of the same window, of the same domains, or of all windows that end CPF's part. */
function isTied(earlier: Placed, later: Placed): boolean {
  if (later.entry.window === undefined) return earlier.entry.window === undefined || earlier.takesCpfOut;
  if (earlier.entry.window === later.entry.window) return true;
  return earlier.stage !== later.stage && earlier.domains.some((domain) => later.domains.includes(domain));
}

describe('a schedule', () => {
  test('never puts an action before what must come first', () => {
    const compared = new Set<string>();
    fc.assert(
      fc.property(estate, (given) => {
        const book = bookOf(given);
        const placed = placedOf(book);
        for (const { earlier, later, why } of precedences) {
          for (const last of placed.filter(({ steps }) => steps.includes(later))) {
            if (last.entry.at === undefined) continue;
            for (const first of placed.filter(({ steps }) => steps.includes(earlier))) {
              if (!isTied(first, last)) continue;
              compared.add(`${earlier} < ${later}`);
              const { at } = first.entry;
              if (at === undefined) {
                // The last day of going back is a decision: until it is made, the later action says that it waits for it.
                expect([earlier, last.entry.awaits], why).toEqual(['last-day', 'last-way-back']);
                continue;
              }
              expect(at <= last.entry.at, `${earlier} ${at}, ${later} ${last.entry.at}: ${why}`).toBe(true);
              expect(first.index, why).toBeLessThan(last.index);
              if (earlier === 'last-day') expect(dateOf(at) < dateOf(last.entry.at)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 400 },
    );
    expect([...compared].toSorted()).toEqual([
      'ask-support < delete-domains',
      'change-mx < delete-domains',
      'last-day < delete-domains',
      'last-day < narrow',
      'test-mail < change-mx',
      'wait < delete-domains',
      'wait < narrow',
      'wait-test < change-mx',
      'wait-test < test-mail',
      'watch-cpf-mail < delete-domains',
    ]);
  });

  test('waits for the whole propagation of each window before anything is deleted or switched', () => {
    fc.assert(
      fc.property(estate, (given) => {
        const book = bookOf(given);
        const deletion = book.schedule.entries.find(({ id }) => id === 'delete-domains');
        for (const { takesCpfOut, entry, stage, domains } of placedOf(book)) {
          if (entry.id !== 'change' || entry.at === undefined) continue;
          const end = addSeconds(entry.at, PROPAGATION);
          if (takesCpfOut && deletion?.at !== undefined)
            expect(dateOf(deletion.at) > dateOf(end ?? entry.at)).toBe(true);
          if (stage !== 'test-tmems') continue;
          for (const later of placedOf(book)) {
            const isSwitch = later.entry.id === 'change' && later.stage === 'switch-to-tmems';
            if (!isSwitch || later.entry.at === undefined || !later.domains.some((one) => domains.includes(one)))
              continue;
            expect(later.entry.at >= (end ?? '')).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('reckons nothing with a TTL that nobody knows', () => {
    let unknown = 0;
    fc.assert(
      fc.property(estate, (given) => {
        const book = bookOf(given);
        const counted = new Set<ScheduleId>(['propagated', 'ttl-lowered', 'test-mail', 'restore-ttl']);
        for (const { runbook, session } of book.windows) {
          const missing = session.tonight.domains.filter(
            ({ before, changes }) =>
              changes.length > 0 && before.every(({ ttl, ttlFrom }) => ttl === undefined || ttlFrom === 'cache'),
          );
          if (missing.length === 0) continue;
          unknown++;
          for (const entry of book.schedule.entries) {
            if (entry.window !== runbook.window || !counted.has(entry.id)) continue;
            expect(entry.at, entry.id).toBeUndefined();
            expect(entry.seconds, entry.id).toBeUndefined();
          }
          const takesOut = placedOf(book).some((each) => each.entry.window === runbook.window && each.takesCpfOut);
          const deletion = book.schedule.entries.find(({ id }) => id === 'delete-domains');
          if (takesOut) expect(deletion?.at).toBeUndefined();
        }
      }),
      { numRuns: 200 },
    );
    expect(unknown).toBeGreaterThan(15);
  });

  test('takes no time of the reader’s before what it waits for, and says so', () => {
    const book = bookOf({
      case: {
        ...{ title: '', now: moment('2026-11-28T10:00'), way: 3, tmems: 'example.in.tmems-jp.trendmicro.com' },
        roles: { 'cpf.example.net': 'cpf', 'mail1.example.test': 'interscan' },
        keepDirectRecords: false,
        windows: [
          { name: 'test', stage: 'test-tmems', domains: ['example.test'], changeAt: '2026-11-30T22:00' },
          { name: 'switch', stage: 'switch-to-tmems', domains: ['example.test'], changeAt: '2026-12-03T21:59' },
        ],
      },
      text: 'example.test. 300 IN SOA ns1 hostmaster 1 2 3 4 5\nexample.test. 300 IN MX 10 cpf.example.net.\nexample.test. 300 IN MX 30 mail1.example.test.\n',
    });
    const change = book.schedule.entries.find(({ id, window }) => id === 'change' && window === '2');
    expect(change?.at).toBeUndefined();
    expect(change?.unknown).toEqual({ reason: 'too-early', window: '1', wanted: '2026-12-03T21:59' });
    expect(book.schedule.entries.find(({ id }) => id === 'delete-domains')?.at).toBeUndefined();
  });
});
