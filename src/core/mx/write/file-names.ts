import { markOf } from '../../fingerprint.ts';
import type { Stage } from '../plan/types.ts';
import type { WrittenFile } from './format.ts';

/** Longer zone names are cut: with the rest of it a file's name stays below the 255 octets that file systems take. */
const LONGEST_ZONE = 120;

/** What of the zones a file's name tells: the one zone of the file, or how many there are. */
export function zoneInName(zones: Iterable<string>): string {
  const [zone = '', ...more] = new Set(zones);
  return more.length > 0 ? `${String(more.length + 1)}-zones` : (zone === '.' ? 'root' : zone).slice(0, LONGEST_ZONE);
}

/** Numbers the names that would collide: file systems may not tell upper case from lower. */
export function withDistinctNames(files: readonly WrittenFile[]): readonly WrittenFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const dot = file.name.lastIndexOf('.');
    let { name } = file;
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      name = `${file.name.slice(0, dot)}-${String(number)}${file.name.slice(dot)}`;
    }
    taken.add(name.toLowerCase());
    return { ...file, name };
  });
}

/** Which of the plans a file holds: the change, its way back, or what follows the way back one propagation later. */
export type FileWay = 'change' | 'back' | 'then';

const wayInName: Readonly<Record<FileWay, string>> = { change: '', back: '-back', then: '-back-2' };

/**
 * What a window is called in the names of its files: `w1`. Letters that every file system and shell takes; an id of others is told by its
 * mark, so that no two windows share a name.
 */
export const windowInName = (id: string): string => `w${/^[a-z0-9]{1,12}$/.test(id) ? id : `-${markOf(id)}`}`;

/** What all files of a window begin with; of all domains, where there is no window. */
export const windowStem = (window: string | undefined): string =>
  window === undefined ? 'mx' : `mx-${windowInName(window)}`;

/** What the names of a change's files begin with: window, stage, way. */
export const fileStem = (window: string | undefined, stage: Stage, way: FileWay): string =>
  `${windowStem(window)}-${stage}${wayInName[way]}`;
