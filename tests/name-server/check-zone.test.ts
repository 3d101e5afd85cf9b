import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stages } from '../../src/core/mx/plan/types.ts';
import { planMx } from '../../src/core/mx/plan.ts';
import { commentIds, writeMx } from '../../src/core/mx/write.ts';
import { recordLine } from '../../src/core/dns/zone-line.ts';
import { estates, requestFor } from '../unit/mx/write/estates.ts';
import { emptyZone, runProgram } from './name-server.ts';
import { requireBinary } from './require-binary.ts';

const checkzone = requireBinary('named-checkzone', 'that BIND accepts every zone we write');

const comments = Object.fromEntries(commentIds.map((id) => [id, `${id}: 「{domain}」 ( " ;\n$INCLUDE x`]));

describe.runIf(checkzone !== undefined)('named-checkzone', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mx-check-zone-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test.each(stages)(
    'accepts the zone lines of %s, wrapped in SOA and NS, and finds our records in them',
    async (stage) => {
      await fc.assert(
        fc.asyncProperty(estates, fc.boolean(), fc.boolean(), async ({ records, zones }, withTtl, withWords) => {
          const current = withTtl
            ? records
            : records.map(({ domain, preference, exchange }) => ({ domain, preference, exchange }));
          const plan = planMx(requestFor(stage, current));
          const [file] = writeMx(plan, 'zone', { zones, ...(withWords ? { comments } : {}) }).files;
          const changing = plan.domains.filter(({ changes }) => changes.length > 0);
          const blocks = zoneBlocks(file?.text ?? '');
          expect(blocks.map(([zone]) => zone)).toEqual([...new Set(changing.map(({ domain }) => zones[domain]))]);
          for (const [zone, text] of blocks) {
            const path = join(folder, 'zone');
            await writeFile(path, emptyZone() + text);
            // -D prints the zone as BIND understood it; hosts of other zones cannot be looked up here.
            const { code, output, errors } = await runProgram(checkzone ?? '', ['-D', '-i', 'none', zone, path]);
            expect(code, `${errors}${output}${text}`).toBe(0);
            const expected = changing
              .filter(({ domain }) => zones[domain] === zone)
              .flatMap(({ after }) => after.map((record) => recordLine(record, record.ttl ?? DEFAULT_TTL)));
            expect(mxLines(output)).toEqual(expected.toSorted());
          }
        }),
        { numRuns: 20 },
      );
    },
  );
});

/** The $TTL of the zone that our lines are pasted into. */
const DEFAULT_TTL = 900;

/** The lines of each zone of our file, as somebody who pastes them into that zone's file takes them. */
function zoneBlocks(text: string): readonly (readonly [zone: string, text: string])[] {
  return text
    .split(/^(?=\$ORIGIN )/mu)
    .filter((block) => block.startsWith('$ORIGIN '))
    .map((block) => [/^\$ORIGIN (.*)\.$/mu.exec(block)?.[1] ?? '', block]);
}

const mxLines = (output: string): readonly string[] =>
  output
    .split('\n')
    .filter((line) => /\sMX\s/u.test(line))
    .map((line) => line.trim().replace(/\s+/gu, ' '))
    .toSorted();
