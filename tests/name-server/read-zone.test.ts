import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { isAtOrBelow } from '../../src/core/dns/name.ts';
import type { MxRecord } from '../../src/core/dns/mx-record.ts';
import { readMx } from '../../src/core/mx/read.ts';
import { requireBinary } from './require-binary.ts';
import { ZONE, zoneText } from './zone-text.ts';

const compileZone = requireBinary('named-compilezone', 'the reading of zone files, compared with the name server');
const folder = mkdtempSync(join(tmpdir(), 'read-zone-'));

interface Loaded {
  readonly records: readonly string[];
  /** TTL by domain; only where the domain has one record, for a server may level the TTLs of a set. */
  readonly ttls: ReadonlyMap<string, number | undefined>;
}

/** The MX records of a zone file as the name server loads it; `undefined` where it refuses the file. */
function loadedByNamed(text: string): Loaded | undefined {
  const file = join(folder, 'zone');
  writeFileSync(file, text);
  const { status, stdout } = spawnSync(
    compileZone ?? '',
    ['-q', '-k', 'ignore', '-i', 'none', '-s', 'full', '-o', '-', ZONE, file],
    { encoding: 'utf8' },
  );
  if (status !== 0) return undefined;
  return loaded(
    stdout.split('\n').flatMap((line) => {
      const [, owner = '', ttl, preference, exchange = ''] =
        /^(\S+)\s+(\d+)\s+IN\s+MX\s+(\d+)\s+(\S+)$/.exec(line) ?? [];
      if (preference === undefined) return [];
      return [{ domain: bare(owner), ttl: Number(ttl), preference: Number(preference), exchange: bare(exchange) }];
    }),
  );
}

function loaded(records: readonly MxRecord[]): Loaded {
  const count = (domain: string) => records.filter((record) => record.domain === domain).length;
  return {
    records: records.map(({ domain, preference, exchange }) => `${domain} ${preference} ${exchange}`).toSorted(),
    ttls: new Map(records.filter(({ domain }) => count(domain) === 1).map(({ domain, ttl }) => [domain, ttl])),
  };
}

function bare(name: string): string {
  return name === '.' ? name : name.toLowerCase().replace(/\.$/, '');
}

/** What we read of the same file: the records inside the zone, and the domains of which nothing was refused. */
function readByUs(text: string) {
  const reading = readMx(text, { origin: ZONE });
  const inside = reading.records.filter(({ domain }) => isAtOrBelow(domain, ZONE));
  return {
    incomplete: new Set(reading.incomplete),
    hasErrors: reading.issues.some(({ level }) => level === 'error'),
    ...loaded(inside),
  };
}

const domainOf = (record: string) => record.split(' ')[0] ?? '';

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.runIf(compileZone !== undefined)(
  'a zone file that the name server and we accept has the same MX records',
  () => {
    const handwritten = new URL('zones/', import.meta.url);

    test.each(readdirSync(handwritten))('handwritten: %s', (name) => {
      const text = readFileSync(new URL(name, handwritten), 'utf8');
      const ours = readByUs(text);
      expect(ours.hasErrors).toBe(false);
      const theirs = loadedByNamed(text);
      expect(ours.records).toEqual(theirs?.records);
      expect(ours.ttls).toEqual(theirs?.ttls);
      expect(ours.records).not.toEqual([]);
    });

    test('generated', () => {
      let compared = 0;
      let accepted = 0;
      fc.assert(
        fc.property(zoneText, (text) => {
          const theirs = loadedByNamed(text);
          if (theirs === undefined) return;
          const ours = readByUs(text);
          const whole = (record: string) => !ours.incomplete.has(domainOf(record));
          expect(ours.records.filter(whole)).toEqual(theirs.records.filter(whole));
          compared++;
          if (!ours.hasErrors) accepted++;
        }),
        { numRuns: 200 },
      );
      // The comparison says something only where most files are accepted by both.
      expect(compared).toBeGreaterThan(100);
      expect(accepted).toBeGreaterThan(compared / 2);
    });
  },
);
