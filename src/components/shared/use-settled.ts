import { useEffect, useState } from 'preact/hooks';

/** Follows a value once it has stayed the same for so many milliseconds, so that typing in a large text stays fluent; 0: at once. */
export function useSettledValue<T>(value: T, wait: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(() => value);
    }, wait);
    return () => {
      clearTimeout(timer);
    };
  }, [value, wait]);
  return wait === 0 ? value : settled;
}

/** Texts up to this length are followed at every key. */
const SHORT = 60_000;
/** How long the reader of a longer one has to pause, in milliseconds. */
const PAUSE = 250;

/** Follows what a text says; of a long one only after a pause, so that typing in 100,000 lines stays fluent. */
export const useSettledBy = <T>(value: T, text: string): T => useSettledValue(value, text.length > SHORT ? PAUSE : 0);
export const useSettledText = (text: string): string => useSettledBy(text, text);
