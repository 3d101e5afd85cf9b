import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** The rooms of `src/`, lowest first: a file imports from its own room and from lower ones, types too. */
const rooms = ['facts', 'core', 'words', 'documents', 'store', 'components', 'layouts', 'pages'];

/** Areas of components that any other may use. */
const shared = ['kit', 'shared'];

const src = join(import.meta.dirname, '../../src');

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:tsx?|astro)$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => file.split(sep).join('/'));

/** The files of `src/` that a file imports, in whatever way. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(src, file), 'utf8');
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) =>
      relative(src, join(src, dirname(file), fileName))
        .split(sep)
        .join('/'),
    )
    .filter((target) => files.includes(target));
}

const imports = new Map(files.map((file) => [file, importsOf(file)]));
const arrows = [...imports].flatMap(([from, targets]) => targets.map((to) => ({ from, to })));

const roomOf = (file: string): number => rooms.indexOf(file.split('/')[0] ?? '');
const areaOf = (file: string): string | undefined => /^components\/([^/]+)\//.exec(file)?.[1];

test('the arrows of the tree are seen', () => {
  expect(importsOf('core/index.ts')).toContain('core/mx/read.ts');
  expect(arrows.length).toBeGreaterThan(500);
});

describe('imports', () => {
  test('point to the same room or a lower one', () => {
    const upward = arrows.filter(({ from, to }) => roomOf(from) >= 0 && roomOf(to) > roomOf(from));
    expect(upward).toEqual([]);
  });

  test('lead from an area of components to itself and to what all share', () => {
    const across = arrows.filter(({ from, to }) => {
      const [area, target] = [areaOf(from), areaOf(to)];
      return area !== undefined && target !== undefined && area !== target && !shared.includes(target);
    });
    expect(across.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('never close a circle', () => {
    expect(circles()).toEqual([]);
  });
});

/** Groups of files that reach one another (Tarjan's strongly connected components). */
function circles(): readonly (readonly string[])[] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    lowest.set(file, own);
    stack.push(file);
    for (const target of imports.get(file) ?? []) {
      const reached = order.has(target)
        ? stack.includes(target)
          ? (order.get(target) as number)
          : own
        : visit(target);
      lowest.set(file, Math.min(lowest.get(file) as number, reached));
    }
    if (lowest.get(file) === own) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1) found.push(group.toSorted());
    }
    return lowest.get(file) as number;
  };
  for (const file of files) if (!order.has(file)) visit(file);
  return found;
}
