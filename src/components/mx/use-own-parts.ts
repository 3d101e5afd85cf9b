import { adoptStyles } from '../shared/adopt-styles.ts';
import { type Loading, useParts } from '../shared/use-parts.ts';
import type * as Parts from './own-parts.ts';

export type OwnParts = typeof Parts;

async function load(): Promise<OwnParts> {
  const parts = await import('./own-parts.ts');
  adoptStyles(parts.ownStyles);
  return parts;
}

/** The parts that a reader's own plan needs; they are fetched when `wanted`. */
export const useOwnParts = (wanted: boolean): Loading<OwnParts> => useParts(wanted, load);
