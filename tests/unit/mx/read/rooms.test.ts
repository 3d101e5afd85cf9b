import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * The rooms of the reader. A format knows the lines, the reading to which it says what it understands, and the rules; `dig` repeats the
 * command that it answers. It knows no other format: what it must know of them, it is told.
 */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  text: [],
  'rules.ts': [],
  reading: ['text', 'rules.ts'],
  'states.ts': ['reading'],
  commands: ['text', 'reading'],
  conclude: ['reading', 'rules.ts'],
  dig: ['text', 'reading', 'rules.ts', 'commands'],
};

/** Everything else that stands there is a format, but for the two that bring all together. */
const ofFormats = ['text', 'reading', 'rules.ts'];
const ofAll = ['formats.ts', 'read-text.ts'];

const folder = join(import.meta.dirname, '../../../../src/core/mx/read');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'));

const roomOf = (file: string): string => file.split('/')[0] ?? '';

/** The rooms of the reader that a file imports from, its own left out. */
function importsOf(file: string): readonly string[] {
  const specifiers = [...readFileSync(join(folder, file), 'utf8').matchAll(/from '(\.[^']+)'/g)];
  return specifiers
    .map(([, specifier = '']) =>
      relative(folder, join(folder, dirname(file), specifier))
        .split(sep)
        .join('/'),
    )
    .filter((target) => files.includes(target) && roomOf(target) !== roomOf(file))
    .map(roomOf);
}

describe('the rooms of the reader', () => {
  test('each imports from the rooms that it may know', () => {
    const arrows = files
      .filter((file) => !ofAll.includes(file))
      .flatMap((file) => importsOf(file).map((to) => ({ file, to })));
    expect(arrows.length).toBeGreaterThan(50);
    const others = arrows.filter(({ file, to }) => !(mayUse[roomOf(file)] ?? ofFormats).includes(to));
    expect(others).toEqual([]);
  });
});
