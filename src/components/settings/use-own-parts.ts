import { type Loading, useParts } from '../shared/use-parts.ts';
import type * as Parts from './own-parts.ts';

export type OwnParts = typeof Parts;

/** Fetches the parts that the reader's own settings need. */
export const loadOwnParts = (): Promise<OwnParts> => import('./own-parts.ts');

/** The parts that the reader's own settings need; they are fetched when `wanted`. */
export const useOwnParts = (wanted: boolean): Loading<OwnParts> => useParts(wanted, loadOwnParts);
