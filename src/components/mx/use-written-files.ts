import { useEffect, useState } from 'preact/hooks';
import type * as Writer from './written-files.ts';

export type FileWriter = typeof Writer;

let loaded: Promise<FileWriter> | undefined;

/** Loads the writers: once for the page, however many parts ask. */
export function loadWriter(): Promise<FileWriter> {
  loaded ??= import('./written-files.ts');
  return loaded;
}

/** The writers once they are there; they are fetched when `wanted`. */
export function useFileWriter(wanted: boolean): FileWriter | undefined {
  const [writer, setWriter] = useState<FileWriter>();
  useEffect(() => {
    if (!wanted || writer) return;
    let current = true;
    loadWriter().then(
      (module) => {
        if (current) setWriter(() => module);
      },
      () => {
        // A lost connection: the next wish tries again.
        loaded = undefined;
      },
    );
    return () => {
      current = false;
    };
  }, [wanted, writer]);
  return writer;
}
