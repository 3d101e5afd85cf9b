import { readName } from '../dns/name.ts';

/** A label of a mail domain; `_` is let through. */
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/;

/** A mail domain in lower-case A-labels without trailing dot; `undefined` where the text is none (RFC 1035 §2.3.1). */
export function readDomainName(text: string): string | undefined {
  const read = readName(text.trim());
  return read.ok && read.name.split('.').every((label) => LABEL.test(label)) ? read.name : undefined;
}

/** As `readDomainName`, for what mail is sent to: below a top-level domain, and no IPv4 address (a top-level domain is never a number). */
export function readHostName(text: string): string | undefined {
  const name = readDomainName(text);
  return name !== undefined && name.includes('.') && !/\.[0-9]+$/.test(name) ? name : undefined;
}

/** As `readHostName`, for a domain of CPF, which may start with `*.`. */
export function readWildcardName(text: string): string | undefined {
  // ＊ and ． are typed where the input method stood at full width.
  const trimmed = text.normalize('NFKC').trim();
  if (!trimmed.startsWith('*.')) return readHostName(trimmed);
  const parent = readHostName(trimmed.slice(2));
  return parent === undefined ? undefined : `*.${parent}`;
}

export const isWildcard = (name: string): boolean => name.startsWith('*.');
