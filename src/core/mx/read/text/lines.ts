/** What terminals, word processors and web pages leave in a text: colours, invisible characters, wide forms. */
const UNTIDY = /[^\t\x20-\x7e]/;
const COLOURS = /\x1b\[[0-9;?]*[A-Za-z]/g;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const WIDE_ASCII = /[\uff01-\uff5e]/g;
const APOSTROPHES = /[‘’]/g;
const QUOTES = /[“”„‟]/g;
/** A bullet or a number of a list, and a name of two labels and more right behind it: in zone text none stands there. */
const BULLET =
  /^\s*(?:[・•●■◆◇○▪※①-⑳]\s*|[-*–—]\s+|\d{1,3}[.)]\s+)(?=(?:\*\.)?[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+\.?(?:[\s,:;|]|$))/u;

/** Owner, TTL, class, type, preference and host, and no sign besides: an MX record as zone text and `dig` write it. */
const BARE_MX = /^[\w.@*-]{0,255}[ \t]+(?:\d{1,10}[ \t]+)?IN[ \t]+MX[ \t]+\d{1,5}[ \t]+[\w.-]{1,255}$/;

/** Whether a line is an MX record and nothing else: no shape, bullet or prefix stands around it. */
export const isBareMx = (line: string): boolean => BARE_MX.test(line);

/** What PowerShell draws below the head of a table. */
export const isRule = (line: string): boolean => /^-{2,}(?:\s+-{2,})+$/.test(line);

/** What stands between a heading and its answer without being either: `dig`'s own remarks, a ruler, the fence of a code block. */
export const isBetweenHeadingAndAnswer = (line: string): boolean => /^(?:;;.*|[=\-_*~#]{3,}|`{3,}\w*)$/.test(line);

/** Parts a text into its lines, whatever ends them: LF, CRLF or CR. */
export function splitLines(text: string): string[] {
  return text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
}

/** A line of a page's source: its blanks are written out. */
const ENTITY_BLANK = /&(?:nbsp|#160|#xa0|emsp|ensp);/gi;

/** The line as a program would have printed it. Its leading blanks stay: in zone text they mean something. */
export function tidyLine(line: string): string {
  const plain = line.includes('&') ? line.replace(ENTITY_BLANK, ' ') : line;
  const narrowed = UNTIDY.test(plain) ? narrow(plain) : plain;
  // dnscmd tells when a record ages.
  const tidy = narrowed.includes('[Aging:') ? narrowed.replace(/(^|\s)\[Aging:\d{1,12}\] /, '$1') : narrowed;
  return withoutBullet(/^`[^`]+`$/.test(tidy) ? tidy.slice(1, -1) : tidy);
}

/** The line without the bullet or number of a list before the name that it begins with. */
export function withoutBullet(line: string): string {
  return /^\s*[^\sa-z]/i.test(line) ? line.replace(BULLET, '') : line;
}

function narrow(line: string): string {
  return line
    .replace(COLOURS, '')
    .replace(INVISIBLE, '')
    .replace(BLANKS, ' ')
    .replace(WIDE_ASCII, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(QUOTES, '"')
    .replace(APOSTROPHES, "'");
}
