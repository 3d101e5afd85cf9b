import { useEffect, useState } from 'preact/hooks';

const PAUSE = 200;

/** Follows a value once it has been still for a moment: for what is heavy to make and not what the reader is looking at. */
export function useLater<T>(value: T): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLater(() => value);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return later;
}
