import { useSettledValue } from '../shared/use-settled.ts';

/** Follows a value once it has been still for a moment: for what is heavy to make and not what the reader is looking at. */
export const useLater = <T>(value: T): T => useSettledValue(value, 200);
