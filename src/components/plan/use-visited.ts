import { useEffect, useState } from 'preact/hooks';
import type { Migration } from '../../core/migration/document.ts';
import { type FileProblem, openFile } from '../../core/migration/file.ts';
import { fromLink, isPlanFragment } from '../../core/migration/link.ts';
import { browserCompression } from '../../store/compression.ts';

/** A plan that somebody handed on, shown beside one's own; where it comes from. */
export interface Visited {
  readonly migration: Migration;
  /** Its file's name; absent: a link. */
  readonly file?: string;
}

/** What could not be opened, and why. */
export interface Unopened {
  readonly problem: FileProblem | 'several-files' | 'cut-off' | 'no-expand';
  readonly file?: string;
}

export interface Visit {
  readonly visited: Visited | undefined;
  readonly unopened: Unopened | undefined;
  readonly openText: (text: string, file: string) => Visited | undefined;
  readonly refuse: (unopened: Unopened) => void;
  /** Leaves the visited plan, and takes it out of the address. */
  readonly leave: () => void;
}

/** The plan of a link or a file that the page shows without keeping it. One's own is not touched. */
export function useVisited(): Visit {
  const [visited, setVisited] = useState<Visited>();
  const [unopened, setUnopened] = useState<Unopened>();

  useEffect(() => {
    let current = true;
    const read = async () => {
      if (!isPlanFragment(location.hash)) return;
      const compression = browserCompression();
      const found = compression && (await fromLink(location.hash, compression));
      if (!current) return;
      setVisited(found?.migration && { migration: found.migration });
      setUnopened(found?.migration ? undefined : { problem: found?.problem ?? 'no-expand' });
    };
    const follow = () => void read();
    follow();
    addEventListener('hashchange', follow);
    return () => {
      current = false;
      removeEventListener('hashchange', follow);
    };
  }, []);

  return {
    visited,
    unopened,
    openText: (text, file) => {
      const { migration, problem } = openFile(text);
      const found = migration && { migration, file };
      setVisited(found);
      setUnopened(problem && { problem, file });
      return found;
    },
    refuse: (what) => {
      setUnopened(what);
    },
    leave: () => {
      setVisited(undefined);
      setUnopened(undefined);
      if (isPlanFragment(location.hash)) history.replaceState(null, '', location.pathname + location.search);
    },
  };
}
