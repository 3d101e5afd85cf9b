import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Build } from './built-pages.ts';

/** Where Vite lists the packages of the browser's scripts, and their licence texts; the build publishes one text instead. */
const BUNDLED = 'bundled-licenses.json';

const LICENSES = 'third-party-licenses.txt';

/** Has Vite list the packages that the browser's scripts are made of. */
export function bundledLicenses(): Plugin {
  return {
    name: 'bundled-licenses',
    configEnvironment: (name) => (name === 'client' ? { build: { license: { fileName: BUNDLED } } } : undefined),
  };
}

interface License {
  readonly name: string;
  readonly version: string;
  readonly identifier?: string;
  readonly text?: string;
}

/** What ships although no script of ours imports it: the search's engine, and what wakes the calculators, inline in the pages. */
const besides = ['astro', 'pagefind'] as const;

/** Publishes the licence texts of all third-party code that the site ships. A package without one fails the build. */
export async function writeLicenses({ root }: Pick<Build, 'root'>): Promise<void> {
  const list = join(root, BUNDLED);
  const bundled = JSON.parse(await readFile(list, 'utf8')) as readonly License[];
  const all = [...bundled, ...besides.map(licenseOf)].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const parts = all.map(({ name, version, identifier = '', text }) => {
    if (text === undefined) throw new Error(`${name} ${version} ships without the text of its licence (${identifier})`);
    return `${'='.repeat(76)}\n${name} ${version} (${identifier})\n\n${text.trim()}\n`;
  });
  await writeFile(join(root, LICENSES), `Third-party software that this site ships\n\n${parts.join('\n')}`);
  await rm(list);
}

/** The licence that an installed package holds; some keep several texts in a folder. */
function licenseOf(name: string): License {
  const home = (createRequire(import.meta.url).resolve.paths(name) ?? [])
    .map((folder) => join(folder, name))
    .find((folder) => existsSync(join(folder, 'package.json')));
  if (home === undefined) throw new Error(`The package ${name} is not installed: run \`npm ci\`.`);
  const { version = '', license = '' } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    readonly version?: string;
    readonly license?: string;
  };
  const found = readdirSync(home).find((each) => /^licen[cs]e/i.test(each));
  if (found === undefined) return { name, version, identifier: license };
  const path = join(home, found);
  const paths = statSync(path).isDirectory() ? readdirSync(path).map((each) => join(path, each)) : [path];
  return { name, version, identifier: license, text: paths.map((each) => readFileSync(each, 'utf8')).join('\n') };
}
