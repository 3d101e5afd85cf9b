import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameSet } from '../../../src/core/dns/record-set.ts';
import type { MxRecord } from '../../../src/core/dns/mx-record.ts';
import { checkMx } from '../../../src/core/mx/check.ts';
import { readMx } from '../../../src/core/mx/read.ts';
import type { WindowBook } from '../../../src/core/plan/plan-book.ts';
import { windowFiles } from '../../../src/documents/plan-files.ts';
import { runbookMarkdown, runbookSheet } from '../../../src/documents/runbook.ts';
import { bookOf, estate, type Estate } from './estates.ts';

type Sets = ReadonlyMap<string, readonly string[]>;

const line = (record: Pick<MxRecord, 'preference' | 'exchange'>, ttl: number | undefined) =>
  `${String(record.preference)} ${record.exchange} ${ttl === undefined ? '?' : String(ttl)}`;

/** What a runbook's section of records tells to publish, domain by domain, read from its Markdown. */
function setsOfRunbook(markdown: string, column: 0 | 1): Sets {
  const chapter = /\n## レコード\n([\s\S]*?)\n## /u.exec(markdown)?.[1] ?? '';
  const sets = new Map<string, string[]>();
  for (const section of chapter.split(/\n\*\*/u).slice(1)) {
    const rows = [...section.matchAll(/^\| (.+) \| (.+) \| (\S+)\. \| .+ \|$/gmu)];
    const records = rows.flatMap(
      ([, before = '', after = '', host = '']) =>
        [before, after][column]?.split('・').flatMap((cell) => {
          const [, preference, ttl] = /^(\d+)(?:\(TTL (\d+)\))?$/u.exec(cell) ?? [];
          const exchange = host.replaceAll('\\', '');
          return preference === undefined
            ? []
            : [line({ preference: Number(preference), exchange }, ttl === undefined ? undefined : Number(ttl))];
        }) ?? [],
    );
    for (const [, name = ''] of section.matchAll(/^- (?:\[ \] )?(\S+)$/gmu)) {
      expect(sets.has(name), `${name} stands in two sections`).toBe(false);
      sets.set(name.replaceAll('\\', ''), records.toSorted());
    }
  }
  return sets;
}

/** What the files of a window publish, whatever their format. */
function setsOfFiles(files: ReturnType<typeof windowFiles>): Sets {
  const sets = new Map<string, string[]>();
  const add = (name: string, record: string) => sets.set(name, [...(sets.get(name) ?? []), record].toSorted());
  for (const { name, text } of files) {
    if (name.includes('-back') || name.includes('-verify')) continue;
    if (name.endsWith('.nsupdate')) {
      for (const [, owner = '', ttl, preference, exchange = ''] of text.matchAll(
        /^update add (\S+)\. (\d+) IN MX (\d+) (\S+)\.$/gmu,
      )) {
        add(owner, line({ preference: Number(preference), exchange }, Number(ttl)));
      }
    } else if (name.endsWith('.json')) {
      type Batch = {
        Changes: {
          Action: string;
          ResourceRecordSet: { Name: string; TTL: number; ResourceRecords: { Value: string }[] };
        }[];
      };
      for (const { Action, ResourceRecordSet: set } of (JSON.parse(text) as Batch).Changes) {
        if (Action !== 'CREATE') continue;
        for (const { Value } of set.ResourceRecords) {
          const [preference, exchange = ''] = Value.split(' ');
          add(
            set.Name.slice(0, -1),
            line({ preference: Number(preference), exchange: exchange.slice(0, -1) }, set.TTL),
          );
        }
      }
    } else if (name.endsWith('.txt')) {
      // What stands behind `;` is the set before and advice.
      const lines = text.replaceAll(/^;.*$/gmu, '');
      for (const { domain, preference, exchange } of readMx(lines).records)
        add(domain, line({ preference, exchange }, undefined));
    } else {
      // PowerShell: one block a domain, with what is to be there.
      expect(name).toMatch(/\.ps1$/);
    }
  }
  return sets;
}

const sheetOf = (book: ReturnType<typeof bookOf>, window: WindowBook) =>
  runbookMarkdown(runbookSheet({ book, window, date: '2026-11-28' }));

const withoutTtl = (records: readonly string[]) => records.map((one) => one.replace(/ \S+$/u, '')).toSorted();

test('each section of records holds exactly the sets of the window’s files, and no other', () => {
  let compared = 0;
  fc.assert(
    fc.property(estate, (given: Estate) => {
      const book = bookOf(given);
      for (const window of book.windows) {
        const told = setsOfRunbook(sheetOf(book, window), 1);
        const inPlan = window.session.tonight.domains.filter(({ changes }) => changes.length > 0);
        // The window's own plan, and nothing else.
        expect([...told.keys()].toSorted()).toEqual(inPlan.map(({ domain }) => domain).toSorted());
        for (const { domain, after } of inPlan) {
          expect(told.get(domain)).toEqual(after.map((record) => line(record, record.ttl)).toSorted());
        }
        const published = setsOfFiles(windowFiles(book, window, '2026-11-28'));
        const { zones } = window.runbook;
        const byHand = new Set(zones.flatMap(({ notInFile }) => notInFile));
        for (const { domains, format } of zones) {
          for (const { domain } of domains) {
            if (format === 'powershell') continue;
            expect(published.has(domain)).toBe(!byHand.has(domain));
            const file = published.get(domain);
            if (file === undefined) continue;
            compared++;
            expect(withoutTtl(file)).toEqual(withoutTtl(told.get(domain) ?? []));
            // A known TTL is the same in both; where it is not known a file takes what the reader says.
            for (const one of file) {
              const same = told.get(domain)?.find((each) => withoutTtl([each])[0] === withoutTtl([one])[0]);
              if (!one.endsWith('?') && same?.endsWith('?') !== true) expect(same).toBe(one);
            }
          }
        }
        for (const domain of published.keys()) expect(told.has(domain)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
  expect(compared).toBeGreaterThan(100);
});

/** Each zone in the format of its own system. */
const formats: Readonly<Record<string, string>> = { bind: 'nsupdate', windows: 'powershell', route53: 'route53' };

test('the files that a runbook names are the files of the window, and no two windows have one of the same name', () => {
  fc.assert(
    fc.property(estate, (given) => {
      const book = bookOf(given);
      const seen = new Set<string>();
      for (const window of book.windows) {
        for (const { zone, format } of window.runbook.zones) {
          expect(format).toBe(formats[given.case.plan?.operators?.[zone]?.system ?? 'other'] ?? 'guide');
        }
        const files = windowFiles(book, window, '2026-11-28').map(({ name }) => name);
        for (const { files: named } of window.runbook.zones) for (const name of named) expect(files).toContain(name);
        // So are those of every command, on screen and paper.
        const { prerequisites, steps, after } = runbookSheet({ book, window, date: '2026-11-28' });
        for (const { where } of [...prerequisites, ...steps, ...after]) {
          for (const { kind, text } of where) {
            const [name] = /\bmx-[\w.-]+/u.exec(kind === 'command' ? text : '') ?? [];
            if (kind === 'command') expect(files).toContain(name);
          }
        }
        for (const name of files) {
          expect(name).toMatch(/^[a-z0-9._-]+$/u);
          expect(seen.has(name), `${name} is of two windows`).toBe(false);
          seen.add(name);
        }
        expect(new Set(files).size).toBe(files.length);
      }
    }),
    { numRuns: 100 },
  );
});

/** An answer of each of two authoritative servers for each domain. */
const answered = (domains: readonly { readonly domain: string; readonly records: readonly MxRecord[] }[]) => ({
  records: domains.flatMap(({ records }) => records),
  incomplete: [],
  answers: domains.flatMap(({ domain, records }) =>
    ['ns1.example.test', 'ns2.example.test'].map((server, index) => ({
      ...{ domain, server, authoritative: true, records, at: { line: index + 1 } },
      state: records.length === 0 ? ('no-mx' as const) : ('records' as const),
    })),
  ),
});

test('what a step says one must see is what checkMx calls as planned, and nothing else is', () => {
  let seen = 0;
  fc.assert(
    fc.property(estate, fc.nat(), (given, pick) => {
      const book = bookOf(given);
      for (const { runbook, session } of book.windows) {
        const sets = new Map(
          runbook.steps.flatMap(({ id, expected }) => (expected ? [[id as string, expected.set]] : [])),
        );
        expect(Object.fromEntries(sets)).toEqual({
          'ask-servers': 'before',
          'check-mx': 'after',
          'check-again': 'after',
        });
        for (const { expected } of runbook.steps) {
          if (expected?.set !== 'after' || expected.domains.length === 0) continue;
          const verdicts = (read: ReturnType<typeof answered>) =>
            new Map(checkMx(session.tonight, read).domains.map(({ domain, verdict }) => [domain, verdict]));
          const good = verdicts(answered(expected.domains));
          for (const { domain } of expected.domains) expect(good.get(domain)).toBe('as-planned');
          seen++;

          // One domain says something else: its old set, one record less, one more.
          const index = pick % expected.domains.length;
          const chosen = expected.domains[index];
          if (chosen === undefined) continue;
          const { domain, records } = chosen;
          const before = session.tonight.domains.find((each) => each.domain === domain)?.before ?? [];
          const stranger: MxRecord = { domain, preference: 7, exchange: 'stranger.example.org', ttl: 300 };
          const others: readonly (readonly MxRecord[])[] = [
            records.slice(1),
            [...records, stranger],
            ...(isSameSet(before, records) ? [] : [before]),
          ];
          for (const other of others) {
            const changed = expected.domains.map((each, place) =>
              place === index ? { domain, records: other } : each,
            );
            expect(verdicts(answered(changed)).get(domain)).not.toBe('as-planned');
          }
        }
        for (const { expected } of runbook.steps) {
          if (expected?.set !== 'before' || session.tonight.stage === 'lower-ttl') continue;
          const read = checkMx(session.tonight, answered(expected.domains));
          for (const { domain } of expected.domains) {
            expect(read.domains.find((each) => each.domain === domain)?.verdict).toBe('as-before');
          }
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(seen).toBeGreaterThan(100);
});
