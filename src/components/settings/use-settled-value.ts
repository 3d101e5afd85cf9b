import { useEffect, useState } from 'preact/hooks';

/** Follows a value once it has stayed the same for so many milliseconds, so that typing in a large estate stays fluent; 0: at once. */
export function useSettledValue<T>(value: T, wait: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, wait);
    return () => {
      clearTimeout(timer);
    };
  }, [value, wait]);
  return wait === 0 ? value : settled;
}
