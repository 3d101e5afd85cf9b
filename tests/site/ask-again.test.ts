import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILD } from './browser.ts';

test('every part of the build that is fetched when it is needed is asked for once more, but the store', () => {
  const calls = globSync('_astro/*.js', { cwd: BUILD }).flatMap((name) =>
    [
      ...readFileSync(join(BUILD, name), 'utf8').matchAll(
        /\bimport\([`"'](\.[^`"'?]+)[`"']\)(\.catch\(\(\)=>import\()?/g,
      ),
    ].map(([, part = '', again]) => ({ part, asksAgain: again !== undefined })),
  );
  expect(calls.length).toBeGreaterThan(5);
  const once = calls.filter(({ asksAgain }) => !asksAgain).map(({ part }) => part.split('.', 2)[1]);
  expect(new Set(once)).toEqual(new Set(['/migration-store']));
});
