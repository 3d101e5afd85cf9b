/**
 * Tells two texts apart (FNV-1a over UTF-16, twice 32 bits, and the length): what was made of a text is used only for that text. Stands
 * inline in the guide's pages, too, and so names nothing outside of itself.
 */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) + at;
  }
  return `${String(a >>> 0)}.${String(b >>> 0)}.${String(text.length)}`;
}

/** Characters of a mark. */
export const MARK_LENGTH = 7;

/** The same in seven characters (36 bits), where many stand in one row. */
export function markOf(text: string): string {
  const [a = 0, b = 0] = fingerprint(text).split('.').map(Number);
  return (a * 16 + (b % 16)).toString(36).padStart(MARK_LENGTH, '0');
}
