import { useEffect, useState } from 'preact/hooks';

/** Parts of a page that are fetched when they are needed. */
export interface Loading<Parts> {
  /** Absent until loaded. */
  readonly parts: Parts | undefined;
  /** True where they could not be fetched: the connection is gone. */
  readonly failed: boolean;
  readonly again: () => void;
}

/** Fetches parts when they are `wanted`. `load` stays the same over renderings. */
export function useParts<Parts>(wanted: boolean, load: () => Promise<Parts>): Loading<Parts> {
  const [parts, setParts] = useState<Parts>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!wanted || parts) return undefined;
    let current = true;
    load().then(
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
  }, [wanted, parts, tries, load]);
  return {
    ...{ parts, failed },
    again: () => {
      setTries(tries + 1);
    },
  };
}
