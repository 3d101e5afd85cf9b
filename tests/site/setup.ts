import { requireFreshBuild } from './fresh-build.ts';

/** Runs once before all browser tests. */
export function setup(): void {
  requireFreshBuild(process.env['OUT_DIR'] ?? 'dist');
}
