import { useEffect, useState } from 'preact/hooks';
import type * as Parts from './own-parts.ts';

export type OwnParts = typeof Parts;

let loaded: Promise<OwnParts> | undefined;

async function loadParts(): Promise<OwnParts> {
  const parts = await import('./own-parts.ts');
  parts.adoptOwnStyles();
  return parts;
}

export interface OwnPartsState {
  /** Absent until loaded. */
  readonly parts: OwnParts | undefined;
  /** True where they could not be fetched: the connection is gone. */
  readonly failed: boolean;
  readonly again: () => void;
}

/** The parts that a reader's own plan needs; they are fetched when `wanted`. */
export function useOwnParts(wanted: boolean): OwnPartsState {
  const [parts, setParts] = useState<OwnParts>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!wanted || parts) return;
    loaded ??= loadParts();
    loaded.then(
      (module) => {
        setParts(() => module);
        setFailed(false);
      },
      () => {
        loaded = undefined;
        setFailed(true);
      },
    );
  }, [wanted, parts, tries]);
  return {
    parts,
    failed,
    again: () => {
      setTries(tries + 1);
    },
  };
}
