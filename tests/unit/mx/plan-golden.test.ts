import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planRules } from '../../../src/core/mx/rules.ts';
import { playCase } from './golden-case.ts';

const folder = new URL('../../golden/mx-plan/', import.meta.url);
const cases = readdirSync(folder)
  .toSorted()
  .map((name) => ({ name, path: new URL(name, folder).pathname }));

describe('the golden cases of the planner (after a change that is meant: vitest -u, then review)', () => {
  test.each(cases)('$name', async ({ path }) => {
    await expect(playCase(readFileSync(path, 'utf8')).text).toMatchFileSnapshot(path);
  });

  test('show every rule at least once', () => {
    const shown = new Set(cases.flatMap(({ path }) => playCase(readFileSync(path, 'utf8')).issueIds));
    expect([...shown].toSorted()).toEqual(Object.keys(planRules).toSorted());
  });
});
