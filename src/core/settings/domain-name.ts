import { readName } from '../dns/name.ts';

/** A label of a mail domain; `_` is let through. */
const NAME = /^(?!-)[a-z0-9_-]+(?<!-)(?:\.(?!-)[a-z0-9_-]+(?<!-))*$/;

/** A mail domain in lower-case A-labels without trailing dot; `undefined` where the text is none (RFC 1035 §2.3.1). */
export function readDomainName(text: string): string | undefined {
  const read = readName(text.trim());
  return read.ok && NAME.test(read.name) ? read.name : undefined;
}

/** As `readDomainName`, for a name that may start with `*.`. */
export function readWildcardName(text: string): string | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith('*.')) return readDomainName(trimmed);
  const parent = readDomainName(trimmed.slice(2));
  return parent === undefined ? undefined : `*.${parent}`;
}

export const isWildcard = (name: string): boolean => name.startsWith('*.');
