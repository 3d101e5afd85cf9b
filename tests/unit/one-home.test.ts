import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../../src');

const sources = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:tsx?|astro)$/.test(file))
    .map((file) => [file, readFileSync(join(src, file), 'utf8')]),
);

/** Who in `src/` says what only one file may say. */
const saying = (what: RegExp): readonly string[] =>
  [...sources].flatMap(([file, text]) => (what.test(text) ? [file] : [])).sort();

const defined = (name: string): RegExp =>
  new RegExp(`^(?:export )?(?:async )?(?:function|const|let|class) ${name}\\b`, 'm');

test.each([
  ['a host name', 'isHostName', 'core/dns/name.ts'],
  ['a name that is typed', 'readHostName', 'core/dns/name.ts'],
  ['a mail domain', 'isMailDomain', 'core/dns/name.ts'],
  ['a name without its first label', 'parentOf', 'core/dns/name.ts'],
  ['a name below another', 'isAtOrBelow', 'core/dns/name.ts'],
  ['a wildcard', 'isWildcard', 'core/dns/name.ts'],
  ['a domain without its asterisk', 'withoutWildcard', 'core/dns/name.ts'],
  ['the greatest TTL', 'GREATEST_TTL', 'core/dns/ttl.ts'],
  ['a TTL of zone text', 'readTtl', 'core/dns/ttl.ts'],
  ['a TTL as it is typed', 'readDuration', 'core/dns/ttl.ts'],
  ['a published TTL', 'publishedTtl', 'core/dns/record-set.ts'],
  ['the TTL of a set', 'ttlOfSet', 'core/dns/record-set.ts'],
  ['two sets that say the same', 'isSameSet', 'core/dns/record-set.ts'],
  ['two records that say the same', 'isSameRecord', 'core/dns/mx-record.ts'],
  ['a line of a zone', 'recordLine', 'core/dns/zone-line.ts'],
  ['a row of CSV', 'readCsvRow', 'core/csv/row.ts'],
  ['a cell in a file', 'cellText', 'core/csv/file.ts'],
  ['the columns of the inventory', 'inventoryColumns', 'facts/inventory-columns.ts'],
  ['what an entry of the glossary is', 'glossaryEntry', 'content/glossary-entry.ts'],
  ['a day in words', 'dayWords', 'words/dates.ts'],
])('%s has one home: %s', (_, name, home) => {
  expect(saying(defined(name))).toEqual([home]);
});

test.each([
  ['the greatest TTL, in figures', /2[_,]?147[_,]?483[_,]?647\b(?=;)|2 \*\* 31/, ['core/dns/ttl.ts']],
  ['how Japanese units of time are read', /週間\?|時間\?/, ['core/dns/ttl.ts']],
  ['a byte order mark that is written', /'\\uFEFF'|`\\uFEFF/, ['core/csv/file.ts']],
])('%s stands once', (_, what, homes) => {
  expect(saying(what)).toEqual(homes);
});

test.each(['afterFirstLabel', 'sayDate'])('what was a second %s is gone', (name) => {
  expect(saying(defined(name))).toEqual([]);
});
