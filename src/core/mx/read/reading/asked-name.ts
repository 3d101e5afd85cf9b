import { readName } from '../../../dns/name.ts';

/** A name that was asked for; `undefined` for a variable of a script, or what else is none. */
export function askedName(text: string): string | undefined {
  const reading = readName(text);
  return reading.ok && /^[a-z0-9_.*-]+$/.test(reading.name) && reading.name.includes('.') && reading.name !== '.'
    ? reading.name
    : undefined;
}

/** The server by its name, else by its address, without port and trailing dot. */
export function serverName(text: string): string {
  return text
    .replace(/#\d.*$/, '')
    .replace(/\.$/, '')
    .toLowerCase();
}
