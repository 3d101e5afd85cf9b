import { startBrowser } from './browser.ts';
import { requireFreshBuild } from './fresh-build.ts';

/** Runs once before all browser tests. */
export async function setup(): Promise<void> {
  requireFreshBuild(process.env['OUT_DIR'] ?? 'dist');
  // A missing browser is told once; a shipped one is unpacked here, since two workers would unpack it over each other.
  await (await startBrowser()).close();
}
