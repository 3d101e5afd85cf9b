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
