import { useEffect, useState } from 'preact/hooks';
import type * as Parts from './plan-parts.ts';

export type PlanParts = typeof Parts;

export interface PlanPartsState {
  /** Absent until loaded. */
  readonly parts: PlanParts | undefined;
  /** True where they could not be fetched: the connection is gone. */
  readonly failed: boolean;
  readonly again: () => void;
}

/** The parts that a plan of the reader's own needs; they are fetched when `wanted`. */
export function usePlanParts(wanted: boolean): PlanPartsState {
  const [parts, setParts] = useState<PlanParts>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!wanted || parts) return;
    let current = true;
    import('./plan-parts.ts').then(
      (module) => {
        if (!current) return;
        setParts(() => module);
        setFailed(false);
      },
      () => {
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, [wanted, parts, tries]);
  return {
    ...{ parts, failed },
    again: () => {
      setTries(tries + 1);
    },
  };
}
