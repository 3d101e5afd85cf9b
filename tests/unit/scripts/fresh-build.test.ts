import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requireFreshBuild } from '../../site/fresh-build.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fresh-build-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function put(path: string, second: number): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), '');
  utimesSync(join(root, path), second, second);
}

const check = () => {
  requireFreshBuild(join(root, 'dist'), root);
};

test('a build newer than every source is tested', () => {
  put('src/pages/index.astro', 1000);
  put('dist/index.html', 1001);
  expect(check).not.toThrow();
});

test('one older source is enough: it is named', () => {
  put('dist/index.html', 1001);
  put('dist/mx/index.html', 1005);
  put('src/core/dns/name.ts', 1003);
  expect(check).toThrow(/older than src.core.dns.name\.ts: run `npm run build`/);
});

test('what is no part of the build does not count', () => {
  put('dist/index.html', 1001);
  put('tests/site/x.test.ts', 1003);
  put('README.md', 1003);
  expect(check).not.toThrow();
});

test('no build is said', () => {
  expect(check).toThrow('holds no build');
});
