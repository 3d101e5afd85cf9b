import { useEffect, useState } from 'preact/hooks';
import own from '../../styles/plan-own.css?url';
import route from '../../styles/route.css?url';
import type * as Parts from './own-parts.ts';

/** Astro puts no styles of parts that are fetched later into the build: they are named and fetched here. */
const stylesheets = [route, own];

export type OwnParts = typeof Parts;

let loaded: Promise<OwnParts> | undefined;

/** The parts and their styles; a page that already has some of these takes no harm. */
async function loadParts(): Promise<OwnParts> {
  const [parts] = await Promise.all([import('./own-parts.ts'), ...stylesheets.map(loadStylesheet)]);
  return parts;
}

function loadStylesheet(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => {
      resolve();
    });
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(href));
    });
    document.head.append(link);
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
