/**
 * Whatever takes what somebody wrote: readers, openers, writers and the search. Each target makes one input by chance, hands it in,
 * and says what it must not do and did. No input may make it throw or change what all objects are built on.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { readCsvRow } from '../../src/core/csv/row.ts';
import { wouldRun } from '../../src/core/csv/file.ts';
import { decodeFile } from '../../src/core/decode-file.ts';
import {
  suggestRoles,
  checkMx,
  mapSettings,
  planMx,
  planRetention,
  readEstate,
  readMigration,
  readMx,
  rollBackMx,
  type Stage,
  writeMx,
  writeMxQuestions,
  writeSettingsCsv,
} from '../../src/core/index.ts';
import { canonicalText, openFile, saveFile } from '../../src/core/migration/file.ts';
import { joinTicks } from '../../src/core/migration/join.ts';
import { type Compression, fromLink, isPlanFragment, toLink } from '../../src/core/migration/link.ts';
import { readParts } from '../../src/core/migration/read-parts.ts';
import { stages } from '../../src/core/mx/plan/types.ts';
import { writeFormats } from '../../src/core/mx/write.ts';
import { planBook } from '../../src/core/plan/plan-book.ts';
import { parseLocalTime } from '../../src/core/local-time.ts';
import { readCalendarDate } from '../../src/core/read-calendar-date.ts';
import { dateFields } from '../../src/core/retention/date-fields.ts';
import { previewImport } from '../../src/core/settings/form/import.ts';
import { breachesOf } from '../laws/mx/read/fuzz-invariants.ts';
import { fuzzText } from '../laws/mx/read/fuzz-texts.ts';
import { openSite } from '../unit/search/site.ts';
import { type Chance, damagedText, damagedValue, pick } from './damage.ts';

export interface Target {
  readonly name: string;
  /** Of a hundred inputs, how many are its. */
  readonly share: number;
  /** Makes an input and hands it in. `put` is told the input before anything is done with it. */
  readonly attempt: (chance: Chance, put: (input: unknown) => void) => readonly string[] | Promise<readonly string[]>;
}

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const folder = (path: string): readonly string[] => readdirSync(new URL(path, root)).toSorted();

const inventories = [
  ...folder('golden/settings/').map((name) => read(`golden/settings/${name}/inventory.csv`)),
  ...folder('golden/settings-import/').map((name) => read(`golden/settings-import/${name}/sheet.csv`)),
].map((text) => text.slice(0, 4_000));
const stored = folder('unit/migration/stored/').map((name) => read(`unit/migration/stored/${name}`));
const documents = stored.map((text) => JSON.parse(text) as unknown);
const facts = folder('golden/retention/').map(
  (name) =>
    (JSON.parse(read(`golden/retention/${name}/case.json`)) as { readonly facts: Readonly<Record<string, string>> })
      .facts,
);

const breach = (happened: boolean, words: string): readonly string[] => (happened ? [words] : []);
/** What is in JSON: what a stored document and a file hold. */
const asText = (value: unknown): string => JSON.stringify(value) ?? 'null';

const givenDomain = 'given.test';
const today = ['2024-03-01', '2024-04-01', '2026-11-28'];

function planAndWrite(chance: Chance, put: (input: unknown) => void): readonly string[] {
  const text = fuzzText(chance);
  const stage = pick<Stage>(stages, chance);
  put({ text, stage });
  const { records, incomplete, zones } = readMx(text, { origin: givenDomain });
  const hosts = [...new Set(records.map(({ exchange }) => exchange))];
  const some = (): string[] => hosts.filter(() => chance(3) === 0);
  suggestRoles(records);
  const plan = planMx({
    stage,
    current: records,
    incomplete,
    today: pick(today, chance),
    servers: {
      cpf: some(),
      interscan: some(),
      tmems: pick(['example.in.tmems-jp.trendmicro.com', ...hosts], chance),
      other: some(),
    },
    ...(chance(2) === 0 ? { keepDirectRecords: chance(2) === 0 } : {}),
    ...(stage === 'lower-ttl' ? { ttl: pick([0, 60, 300, 2 ** 31, -1], chance) } : {}),
  });
  const back = rollBackMx(plan, { today: pick(today, chance), cpfDomainsDeleted: chance(2) === 0 });
  checkMx(plan, readMx(fuzzText(chance)));
  const stopped = plan.domains.filter(({ issues }) => issues.some(({ level }) => level === 'error'));
  const files = [plan, back].flatMap((one) =>
    writeFormats.flatMap((format) => writeMx(one, format, { zones, comments: {} }).files),
  );
  writeMxQuestions(
    plan.domains.map(({ domain }) => domain),
    { zones },
  );
  return [
    ...breach(
      stopped.some(({ changes }) => changes.length > 0),
      'a domain with an error changes',
    ),
    ...breach(
      plan.domains.some(({ domain, changes }) => incomplete.includes(domain) && changes.length > 0),
      'a domain that was read incompletely changes',
    ),
    ...breach(
      plan.domains.some(({ before, after }) => before.length > 0 && after.length === 0),
      'a domain has no record afterwards',
    ),
    ...breach(
      files.some(({ text: written }) => /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u.test(written)),
      'a control character in a file',
    ),
  ];
}

function settings(chance: Chance, put: (input: unknown) => void): readonly string[] {
  const input = chance(8) === 0 ? damagedValue(documents, chance) : damagedText(inventories, chance);
  put(input);
  const { estate } = readEstate(input);
  const configuration = mapSettings(estate);
  const names = configuration.domains.map(({ name }) => name);
  const cells = writeSettingsCsv(configuration).flatMap(({ text }) => cellsOf(text));
  return [
    ...breach(new Set(names).size < names.length, 'a domain stands twice'),
    ...breach(cells.some(wouldRun), 'a cell that a spreadsheet runs'),
  ];
}

function cellsOf(text: string): readonly string[] {
  const cells: string[] = [];
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length;) {
    const row = readCsvRow(text, at, ',');
    cells.push(...row.cells);
    at = Math.max(row.end, at + 1);
  }
  return cells;
}

function sheetImport(chance: Chance, put: (input: unknown) => void): readonly string[] {
  const text = damagedText(inventories, chance);
  put(text);
  const { domains, unsettled, entries, added, replaced } = previewImport(text, {}, []);
  return [
    ...breach(
      new Set(domains.map(({ domain }) => domain)).size < added + replaced,
      'more domains come in than there are',
    ),
    ...breach(
      unsettled.some((header) => typeof header !== 'string'),
      'a header that is no text',
    ),
    ...breach(
      entries.some((entry) => entry.trim() === ''),
      'an empty entry',
    ),
  ];
}

function documentReaders(chance: Chance, put: (input: unknown) => void): readonly string[] {
  const input = chance(3) === 0 ? damagedText(stored, chance) : asText(damagedValue(documents, chance));
  put(input);
  const opened = openFile(input);
  const parts = readParts(input);
  const whole = readMigration(input);
  const migration = opened.migration ?? parts;
  if (migration === undefined) return breach(whole !== undefined, 'a document that is read is no file');
  const again = openFile(saveFile(migration)).migration;
  const now = parseLocalTime('2026-11-28T10:30');
  if (now !== undefined && chance(10) === 0) planBook(migration, now);
  return [
    ...breach(
      again === undefined || canonicalText(again) !== canonicalText(migration),
      'saved and opened it is another',
    ),
    ...breach(joinTicks(migration, migration).parts.length > 0, 'a plan differs from itself'),
  ];
}

const compression: Compression = {
  compress: (text) => Promise.resolve(new Uint8Array(deflateRawSync(text))),
  expand: (bytes, most) => {
    try {
      return Promise.resolve(inflateRawSync(bytes, { maxOutputLength: most }).toString('utf8'));
    } catch {
      return Promise.resolve(undefined);
    }
  },
};

async function links(chance: Chance, put: (input: unknown) => void): Promise<readonly string[]> {
  const { migration } = openFile(pick(stored, chance));
  const whole = migration && (await toLink(migration, compression));
  const fragment = damagedText([whole ?? 'plan=1.', '#plan=1.', 'plan=2.x'], chance);
  put(fragment);
  isPlanFragment(fragment);
  const opened = await fromLink(fragment, compression);
  const again = opened.migration && openFile(saveFile(opened.migration)).migration;
  return breach(opened.migration !== undefined && again === undefined, 'what a link gave is no file');
}

function bytes(chance: Chance, put: (input: unknown) => void): readonly string[] {
  const text = Buffer.from(
    pick(inventories, chance).slice(0, 300),
    pick(['utf8', 'utf16le', 'latin1'] as const, chance),
  );
  const damaged = Uint8Array.from(text, (byte) => (chance(40) === 0 ? chance(256) : byte));
  put([...damaged]);
  const decoded = decodeFile(damaged);
  if (decoded !== undefined) readMx(decoded.text);
  return breach(decoded?.text.includes('\0') === true, 'a text with a zero');
}

const dates = [
  '',
  '2024-03-31',
  '2024-02-29',
  '2023-02-29',
  '0000-01-01',
  '9999-12-31',
  '令和6年4月1日',
  '2024/4/1',
  '4/1',
  'x',
];

function retention(chance: Chance, put: (input: unknown) => void): readonly string[] {
  const known: Record<string, string> = { ...pick(facts, chance) };
  for (const field of dateFields) {
    const kind = chance(6);
    if (kind === 0) known[field] = pick(dates, chance);
    else if (kind === 1)
      known[field] =
        `20${10 + chance(90)}-${String(1 + chance(12)).padStart(2, '0')}-${String(1 + chance(31)).padStart(2, '0')}`;
    else if (kind === 2) known[field] = damagedText(dates, chance);
  }
  const oldTtl = pick([undefined, 0, -1, 3600, 2 ** 31, NaN, 1e308], chance);
  const input = { today: '2024-04-02', ...known, oldTtl };
  put(input);
  const date = readCalendarDate(known['mxChangedOn'] ?? '');
  const { milestones } = planRetention(input);
  const days = milestones.map(({ date: day }) => day);
  return [
    ...breach(
      days.some((day) => !/^\d{4}-\d{2}-\d{2}$/u.test(day)),
      'a milestone without a day',
    ),
    ...breach(String(days) !== String(days.toSorted()), 'milestones out of order'),
    ...breach(
      'date' in date && typeof date.date === 'string' && !/^\d{4}-\d{2}-\d{2}$/u.test(date.date),
      'a date that is none',
    ),
  ];
}

const questions = [
  'mxを変更する',
  'クラウドプレフィルタの削除',
  'TMEmS　テスト',
  'dig +short mx',
  'さくじょ',
  'tenkan',
  '"MX" 切り戻し',
  'spf',
  'ＭＸレコード',
];
const site = openSite({
  '/a/': {
    title: 'MXの変更',
    sections: { '': 'クラウドプレフィルタを停止します。', 切り戻し: 'dig +short MX example.test で確かめます。' },
  },
  '/b/': {
    title: 'データの削除',
    sections: { '': 'ログの保持期間と削除。', SPF: 'SPFのレコード' },
  },
});

function search(chance: Chance, put: (input: unknown) => void): readonly string[] {
  const query = damagedText(questions, chance);
  put(query);
  const found = site.addresses(query);
  return breach(
    new Set(found).size < found.length || found.some((url) => url !== '/a/' && url !== '/b/'),
    'hits that are no pages',
  );
}

export const targets: readonly Target[] = [
  {
    name: 'readMx',
    share: 30,
    attempt: (chance, put) => {
      const text = fuzzText(chance);
      put(text);
      return breachesOf(text, givenDomain, readMx(text, chance(3) === 0 ? { origin: givenDomain } : {}));
    },
  },
  { name: 'planMx, rollBackMx, checkMx, writeMx', share: 12, attempt: planAndWrite },
  { name: 'readEstate, mapSettings, writeSettingsCsv', share: 12, attempt: settings },
  { name: 'import of a sheet', share: 10, attempt: sheetImport },
  { name: 'files and stored documents, plan book', share: 14, attempt: documentReaders },
  { name: 'links', share: 4, attempt: links },
  { name: 'bytes of a file', share: 4, attempt: bytes },
  { name: 'planRetention', share: 8, attempt: retention },
  { name: 'search', share: 6, attempt: search },
];
