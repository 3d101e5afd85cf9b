import { MOST_CHARACTERS, openFile, type Opened } from './file.ts';
import type { Migration } from './document.ts';

/**
 * A whole migration in the fragment of a link, which browsers send to no server. Compressing is the browser's, and is handed in. Each
 * form of the fragment keeps its reader for good: links are kept in letters.
 */

/** Links longer than this are cut by mail programs and chats: there the file is the way. */
export const MOST_LINK_CHARACTERS = 8000;

const NAME = 'plan=';
/** The first form: JSON, DEFLATE without a frame (RFC 1951), base64url (RFC 4648, section 5). */
const FORM = '1.';

/** Compresses a text, and undoes it for at most so many characters; `undefined` is beyond that, or no such bytes. */
export interface Compression {
  readonly compress: (text: string) => Promise<Uint8Array>;
  readonly expand: (bytes: Uint8Array, mostBytes: number) => Promise<string | undefined>;
}

/** The fragment that holds a migration, without `#`; `undefined`: it is too long for a link. */
export async function toLink(migration: Migration, { compress }: Compression): Promise<string | undefined> {
  const fragment = NAME + FORM + base64url(await compress(JSON.stringify(migration)));
  return fragment.length > MOST_LINK_CHARACTERS ? undefined : fragment;
}

/** Whether a fragment says that it holds a migration, in whatever form. */
export const isPlanFragment = (fragment: string): boolean => fragment.replace(/^#/, '').startsWith(NAME);

/** Reads a fragment that another build may have written; `cut-off`: it is no fragment as one was written. */
export async function fromLink(
  fragment: string,
  { expand }: Compression,
): Promise<Opened | { readonly problem: 'cut-off'; readonly migration?: never }> {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(NAME)) return { problem: 'cut-off' };
  if (!text.startsWith(FORM, NAME.length)) {
    return /^\d+\./.test(text.slice(NAME.length)) ? { problem: 'later-version' } : { problem: 'cut-off' };
  }
  // No link was ever written longer: whatever this one would become, it is not made.
  if (text.length > MOST_LINK_CHARACTERS) return { problem: 'too-large' };
  const bytes = fromBase64url(text.slice(NAME.length + FORM.length));
  const expanded = bytes && (await expand(bytes, MOST_CHARACTERS));
  if (expanded === undefined) return { problem: 'cut-off' };
  return openFile(expanded);
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64 for addresses; the host's own is no part of ES2023. */
function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    const used = Math.min(3, bytes.length - at) + 1;
    for (const digit of four.slice(0, used)) text += DIGITS[digit] ?? '';
  }
  return text;
}

/** `undefined`: no such text. */
function fromBase64url(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) return undefined;
    held = ((held << 6) | digit) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  return bytes;
}
