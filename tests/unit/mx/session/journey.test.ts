import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lastLedger, playJourney } from './journey.ts';

const folder = new URL('../../../golden/mx-session/', import.meta.url);
const journeys = readdirSync(folder).toSorted();
const opener = (name: string) => (file: string) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8');

describe('the golden journeys of the planner (after a change that is meant: vitest -u, then review)', () => {
  test.each(journeys)('%s', async (name) => {
    const open = opener(name);
    const path = fileURLToPath(new URL(`${name}/journey.txt`, folder));
    await expect(playJourney(open('journey.txt'), open)).toMatchFileSnapshot(path);
  });

  test('every one of the forty domains ends planned, left with its reason, without an answer, or asked for', () => {
    const open = opener('forty-domains');
    const stages = open('journey.txt').split('\n> files\n');
    for (const [index] of stages.slice(0, -1).entries()) {
      const { entries, count } = lastLedger(stages.slice(0, index + 1).join('\n> files\n'), open);
      expect(entries).toHaveLength(40);
      expect(Object.values(count).reduce((sum, one) => sum + one, 0)).toBe(40);
      for (const { standing, reason } of entries) expect(standing === 'changed' || reason !== undefined).toBe(true);
    }
  });
});
