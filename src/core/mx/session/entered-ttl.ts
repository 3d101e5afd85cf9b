import { readDuration } from '../../dns/ttl.ts';

/** Reads a TTL as it is typed, in seconds; `undefined` where it is none. */
export const readSeconds = readDuration;
