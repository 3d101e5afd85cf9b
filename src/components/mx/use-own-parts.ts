import { useEffect, useState } from 'preact/hooks';
import type * as Parts from './own-parts.ts';

export type OwnParts = typeof Parts;

let loaded: Promise<OwnParts> | undefined;

async function loadParts(): Promise<OwnParts> {
  const parts = await importParts();
  parts.adoptOwnStyles();
  return parts;
}

/** Browsers keep the failure of a script's address, WebKit over a reload too: the second try has an address of its own. */
async function importParts(): Promise<OwnParts> {
  return import('./own-parts.ts').catch(async (error: unknown) => {
    const addresses = performance.getEntriesByType('resource').map(({ name }) => name);
    const failed = addresses.findLast((name) => /\/own-parts\.[^/]+\.js$/.test(name));
    if (failed === undefined) throw error;
    return (await import(/* @vite-ignore */ `${failed}?again=${performance.now()}`)) as OwnParts;
  });
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
