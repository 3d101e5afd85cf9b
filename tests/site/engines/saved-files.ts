import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The folders of a run into which its browser saves, and from which it opens. */
export interface SavedFiles {
  /** Goes when the run ends. A browser's settings may stand in it. */
  readonly root: string;
  /** Into which the browser saves. */
  readonly folder: string;
  /** The one file that a deed saves, once it is whole. */
  savedBy(deed: () => Promise<void>): Promise<NamedText>;
  /** Writes a file that a reader could choose, and gives its path. */
  put(file: NamedText): string;
  remove(): void;
}

/** What the engines call a file that is not whole yet. */
const UNFINISHED = /\.(?:crdownload|part|wkdownload)$/;

export function savedFiles(): SavedFiles {
  const root = mkdtempSync(join(tmpdir(), 'engine-'));
  const [folder, given] = [join(root, 'saved'), join(root, 'given')];
  for (const each of [folder, given]) mkdirSync(each);
  return {
    root,
    folder,
    savedBy: async (deed) => {
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
      await deed();
      // Firefox holds the name with an empty file while the text is still on its way.
      const saved = () => readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
      const isWhole = () =>
        saved().every(({ name, text }) => text !== '' && !UNFINISHED.test(name)) && saved().length === 1;
      await expect.poll(isWhole, { timeout: 30_000, interval: 50, message: 'one file is saved' }).toBe(true);
      const [file] = saved();
      if (!file) throw new Error('The saved file is gone.');
      return file;
    },
    put: ({ name, text }) => {
      const path = join(given, name);
      writeFileSync(path, text);
      return path;
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
