import { glob } from 'node:fs/promises';
import { BUILD } from './browser.ts';

/** The address of every page of the build, in a fixed order; the page for missing addresses is among them. */
export async function addressesOf(): Promise<string[]> {
  const addresses: string[] = [];
  for await (const name of glob('**/*.html', { cwd: BUILD })) addresses.push(`/${name.replace(/index\.html$/, '')}`);
  return addresses.sort();
}
