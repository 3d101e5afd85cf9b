import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** How BIND itself writes a zone: dynamic zones and secondaries relative, a secondary's raw file once it is made readable. */
const writtenByBind: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '-s relative': [['-s', 'relative']],
  '-s full': [['-s', 'full']],
  'a secondary’s file': [
    ['-F', 'raw'],
    ['-f', 'raw', '-F', 'text'],
  ],
};

/** The zone as BIND writes it, a step a call; `undefined` where it refuses the file. */
function rewritten(text: string, steps: readonly (readonly string[])[]): string | undefined {
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  writeFileSync(to, text);
  for (const options of steps) {
    renameSync(to, from);
    const args = ['-q', '-k', 'ignore', '-i', 'none', ...options, '-o', to, ZONE, from];
    if (spawnSync(compileZone ?? '', args).status !== 0) return undefined;
  }
  return readFileSync(to, 'utf8');
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

    describe.each(Object.entries(writtenByBind))('written by BIND itself: %s', (_, steps) => {
      /** What it loads, and what we read of the same zone as BIND writes it: nothing has to be asked, it tells itself what its names are. */
      function compared(text: string) {
        const theirs = loadedByNamed(text);
        const written = rewritten(text, steps);
        if (theirs === undefined || written === undefined) return undefined;
        const { records, incomplete, issues, passages } = readMx(written);
        const errors = issues.filter(({ level }) => level === 'error');
        const asked = passages.filter(({ owner, ownerFrom }) => owner === null && ownerFrom === null);
        expect(asked, written).toEqual([]);
        // Owners that are no domain names of ours are refused, and hold their domain back.
        const whole = (record: string) => !incomplete.includes(domainOf(record));
        const ours = loaded(records);
        expect(ours.records.filter(whole), written).toEqual(theirs.records.filter(whole));
        return { theirs, ours, isClean: errors.length === 0 };
      }

      test.each(readdirSync(handwritten))('handwritten: %s', (name) => {
        const { theirs, ours, isClean } = compared(readFileSync(new URL(name, handwritten), 'utf8')) ?? {};
        expect([isClean, ours]).toEqual([true, theirs]);
      });

      test('generated', () => {
        const found: boolean[] = [];
        fc.assert(
          fc.property(zoneText, (text) => {
            const both = compared(text);
            if (both) found.push(both.isClean);
          }),
          { numRuns: 50 },
        );
        expect(found.length).toBeGreaterThan(25);
        expect(found.filter(Boolean).length).toBeGreaterThan(found.length / 4);
      });
    });

    test('several zones, one below the other as in a folder of secondaries, keep their own', () => {
      const zone = (name: string) =>
        rewritten(readFileSync(new URL('01-everyday.zone', handwritten), 'utf8'), [['-s', 'relative']])?.replaceAll(
          ZONE,
          name,
        ) ?? '';
      const text = ['a.example', 'b.example', 'c.example'].map(zone).join('');
      const { records, incomplete } = readMx(text);
      expect(incomplete).toEqual([]);
      const one = readMx(zone('a.example')).records.map(({ domain, exchange }) => `${domain} ${exchange}`);
      expect(records.map(({ domain, exchange }) => `${domain} ${exchange}`)).toEqual(
        ['a.example', 'b.example', 'c.example'].flatMap((name) =>
          one.map((line) => line.replaceAll('a.example', name)),
        ),
      );
    });
  },
);
