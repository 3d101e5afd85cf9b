import type { Migration } from '../../migration/document.ts';
import { isOtherText, ownersAfterEdit } from './owner-questions.ts';

type Mx = Migration['mx'];

/**
 * What is entered about the MX, with another text. What was said of the one text says nothing of the other: owners, zone and state, what
 * was published since, and TTLs (hazard H9). Where no more than a line is another, the TTL that was said of a domain by its name stays.
 */
export function withText(mx: Mx, text: string): Mx {
  return {
    ...mx,
    ...{ text, exampleLeft: true },
    ...{ published: undefined, ttlAsPasted: false },
    owners: ownersAfterEdit(mx.owners, mx.text, text).map((owner) => ({ ...owner })),
    ...(isOtherText(mx.text, text) ? { origin: '', state: '', publishedTtlOf: {} } : {}),
  };
}

/** The text with one line (from 1) as it is written anew. */
export const withLine = (text: string, line: number, written: string): string =>
  text
    .split('\n')
    .map((old, index) => (index === line - 1 ? written.replaceAll('\n', ' ') : old))
    .join('\n');
