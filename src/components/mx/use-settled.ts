import { useEffect, useState } from 'preact/hooks';

/** Texts up to this length are read at every key; longer ones once the reader pauses. */
const SHORT = 60_000;
const PAUSE = 250;

/** Follows a text; a long one only after a pause, so that typing in 100,000 lines stays fluent. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  const short = text.length <= SHORT;
  useEffect(() => {
    if (short) {
      setSettled(text);
      return;
    }
    const timer = setTimeout(() => {
      setSettled(text);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [text, short]);
  return short ? text : settled;
}
