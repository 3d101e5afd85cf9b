/**
 * Domain names as text (RFC 1035 §5.1). Inside the core a name is lower-case, made of A-labels, without trailing dot;
 * the root is `"."`; octets that are special in zone text keep their backslash, as `named` prints them.
 */

export type NameReading =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problem: 'name-invalid'; readonly name: string }
  | { readonly ok: false; readonly problem: 'needs-origin'; readonly name: string }
  | { readonly ok: false; readonly problem: 'label-too-long'; readonly label: string; readonly octets: number };

export const ROOT = '.';

const MAX_LABEL_OCTETS = 63;
/** 255 octets on the wire are 253 characters of text. */
const MAX_NAME_OCTETS = 253;

/** Nearly every name: no escapes, ASCII only, no empty label. */
const PLAIN_NAME = /^[a-z0-9_*-]+(?:\.[a-z0-9_*-]+)*\.?$/i;

// `URL` is no part of ES2023, but every host has it.
const { URL: Url } = globalThis as unknown as { URL: new (url: string) => { readonly hostname: string } };

/**
 * Reads a name that is absolute, with or without its trailing dot.
 *
 * @example readName('Mail1.Example.TEST.') // => { ok: true, name: 'mail1.example.test' }
 */
export function readName(text: string): NameReading {
  if (text === ROOT) return { ok: true, name: ROOT };
  if (!PLAIN_NAME.test(text)) return readUnusualName(text);
  const name = (text.endsWith('.') ? text.slice(0, -1) : text).toLowerCase();
  if (name.length > MAX_LABEL_OCTETS) {
    const long = name.split('.').find((label) => label.length > MAX_LABEL_OCTETS);
    if (long !== undefined) return { ok: false, problem: 'label-too-long', label: long, octets: long.length };
    if (name.length > MAX_NAME_OCTETS) return { ok: false, problem: 'name-invalid', name: text };
  }
  return { ok: true, name };
}

/**
 * Reads a name of zone text: relative to `origin` unless it ends in a dot; `@` is the origin itself.
 *
 * @example readRelativeName('mail1', 'example.test') // => { ok: true, name: 'mail1.example.test' }
 */
export function readRelativeName(text: string, origin: string | undefined): NameReading {
  if (text !== '@' && isAbsolute(text)) return readName(text);
  if (origin === undefined) return { ok: false, problem: 'needs-origin', name: text };
  if (text === '@') return { ok: true, name: origin };
  // Nearly every one is a few plain labels below an origin that was read before.
  if (text.length <= MAX_LABEL_OCTETS && text.length + origin.length < MAX_NAME_OCTETS && PLAIN_NAME.test(text)) {
    const labels = text.toLowerCase();
    return { ok: true, name: origin === ROOT ? labels : `${labels}.${origin}` };
  }
  const reading = readName(origin === ROOT ? `${text}.` : `${text}.${origin}.`);
  return !reading.ok && reading.problem === 'name-invalid' ? { ...reading, name: text } : reading;
}

/** Tells whether a name of zone text ends in a dot that no backslash takes away. */
export function isAbsolute(text: string): boolean {
  return text.endsWith('.') && !isEscaped(text, text.length - 1);
}

/** Tells whether a backslash takes away what the character at `at` means. */
function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

/** Tells whether `name` is `zone` or lies below it. */
export function isAtOrBelow(name: string, zone: string): boolean {
  if (name === zone || zone === ROOT) return true;
  const dot = name.length - zone.length - 1;
  return name[dot] === '.' && name.endsWith(zone) && !isEscaped(name, dot);
}

/** The labels of a name, leftmost first; the root has none. */
export function labelsOf(name: string): string[] {
  if (name === ROOT) return [];
  return name.includes('\\') ? splitAtDots(name) : name.split('.');
}

/** The name itself, its parent, and so on, without the root: `a.b.c`, `b.c`, `c`. */
export function selfAndAncestors(name: string): string[] {
  if (name.includes('\\')) return splitAtDots(name).map((_, index, labels) => labels.slice(index).join('.'));
  if (name === ROOT) return [];
  const names = [name];
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) names.push(name.slice(dot + 1));
  return names;
}

/** A label of a host: letters, digits and hyphens, no hyphen at either end; `_` is let through, for DNS serves such names. */
const HOST_LABEL = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/;

const ONLY_DIGITS = /^\d+$/;

/**
 * Tells whether each label of a name in the core's form is one of a host (RFC 1035 §2.3.1, RFC 1123 §2.1). It may be a single label,
 * as a zone or half a name is. Nothing in it is special to any kind of file.
 */
export function hasHostLabels(name: string): boolean {
  return name.split('.').every((label) => HOST_LABEL.test(label));
}

/**
 * Tells whether a name in the core's form can stand for a host or a mail domain: labels of a host (RFC 1123 §2.1), two and more of
 * them (RFC 5321 §2.3.5 wants the whole name), the last of them no number, for that would be an address (RFC 3696 §2).
 *
 * @example isHostName('mail1.example.test') // => true; 'example', '-mail.example.test', 'a/b.test' and '192.0.2.1' are none
 */
export function isHostName(name: string): boolean {
  return hasHostLabels(name) && name.includes('.') && !ONLY_DIGITS.test(name.slice(name.lastIndexOf('.') + 1));
}

/** As `isHostName`, for what can own MX records: it may begin with `*.` (RFC 4592). */
export function isMailDomain(name: string): boolean {
  return isHostName(withoutWildcard(name));
}

/** Reads a name of host labels as it is typed, half a name included; `undefined` where `hasHostLabels` says no. */
export function readHostLabels(text: string): string | undefined {
  const read = readName(text.normalize('NFKC').trim());
  return read.ok && hasHostLabels(read.name) ? read.name : undefined;
}

/** Reads a host's name as it is typed, at any width, in the core's form; `undefined` where `isHostName` says no. */
export function readHostName(text: string): string | undefined {
  const name = readHostLabels(text);
  return name !== undefined && isHostName(name) ? name : undefined;
}

/** As `readHostName`, for what can own MX records: it may begin with `*.`. */
export function readMailDomain(text: string): string | undefined {
  const read = readName(text.normalize('NFKC').trim());
  return read.ok && isMailDomain(read.name) ? read.name : undefined;
}

/** Tells whether a name stands for all names below it that have no records of their own (RFC 4592 §2.1.1). */
export function isWildcard(name: string): boolean {
  return name.startsWith('*.');
}

/** The domain without the `*.` of a wildcard owner. */
export function withoutWildcard(domain: string): string {
  return isWildcard(domain) ? domain.slice(2) : domain;
}

/** The name without its first label; `undefined` where nothing is left. */
export function parentOf(name: string): string | undefined {
  const parent = labelsOf(name).slice(1).join('.');
  return parent === '' ? undefined : parent;
}

function splitAtDots(text: string): string[] {
  const labels: string[] = [];
  let label = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (char === '\\') label += char + (text[++at] ?? '');
    else if (isDot(char)) {
      labels.push(label);
      label = '';
    } else label += char;
  }
  labels.push(label);
  return labels;
}

/** UTS 46 takes the ideographic and the wide full stops for dots. */
function isDot(char: string): boolean {
  return char === '.' || char === '。' || char === '．' || char === '｡';
}

function readUnusualName(text: string): NameReading {
  const labels = splitAtDots(text);
  if (labels.length > 1 && labels.at(-1) === '') labels.pop();
  const invalid = { ok: false, problem: 'name-invalid', name: text } as const;
  const read: string[] = [];
  let total = -1;
  for (const label of labels) {
    const canonical = canonicalLabel(label);
    if (canonical === undefined || canonical.octets === 0) return invalid;
    if (canonical.octets > MAX_LABEL_OCTETS) {
      return { ok: false, problem: 'label-too-long', label, octets: canonical.octets };
    }
    read.push(canonical.text);
    total += canonical.octets + 1;
  }
  return total > MAX_NAME_OCTETS ? invalid : { ok: true, name: read.join('.') };
}

interface Label {
  readonly text: string;
  readonly octets: number;
}

function canonicalLabel(label: string): Label | undefined {
  if (!/[^\x00-\x7f]/.test(label)) return canonicalAsciiLabel(label);
  const ascii = toALabel(label);
  return ascii === undefined ? undefined : { text: ascii, octets: ascii.length };
}

/** Decodes `\DDD` and `\X`, lowers the case, and escapes again only what must be. */
function canonicalAsciiLabel(label: string): Label | undefined {
  let text = '';
  let octets = 0;
  for (let at = 0; at < label.length; at++, octets++) {
    let code = label.charCodeAt(at);
    if (code === 0x5c) {
      const digits = /^\d{3}/.exec(label.slice(at + 1, at + 4))?.[0];
      if (digits !== undefined && Number(digits) > 255) return undefined;
      if (digits === undefined && (at + 1 >= label.length || /\d/.test(label[at + 1] as string))) return undefined;
      code = digits === undefined ? label.charCodeAt(at + 1) : Number(digits);
      at += digits === undefined ? 1 : 3;
    } else if (code <= 0x20 || code === 0x7f) return undefined;
    text += escapedOctet(code);
  }
  return { text, octets };
}

function escapedOctet(code: number): string {
  if (code <= 0x20 || code >= 0x7f) return `\\${String(code).padStart(3, '0')}`;
  const char = String.fromCharCode(code).toLowerCase();
  return '"().;\\@$'.includes(char) ? `\\${char}` : char;
}

/**
 * What is no letter, mark or digit, and so in no U-label (RFC 5892 §2): `URL` would turn a star, an arrow, the rule of a table or a number in
 * a circle into a name that nobody has. Left alone: ASCII, the wide hyphen, the middle dot.
 */
const NO_LETTER = /[^\x00-\x7f\p{L}\p{M}\p{Nd}\u3007\u30fb\uff0d]/u;

/**
 * Turns one label with non-ASCII characters into its A-label by UTS 46. Only such labels reach `URL`, and never as the
 * last one, because `URL` takes `1.2` for an address and decodes `%41`.
 */
function toALabel(label: string): string | undefined {
  if (/[\x00-\x2c\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f]/.test(label)) return undefined;
  if (NO_LETTER.test(label)) return undefined;
  // The middle dot of Japanese stands beside its letters only (RFC 5892 A.7): elsewhere it is a bullet, and its long vowel a hyphen.
  if (/[\u30fb\u30fc]/.test(label) && !/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u.test(label.replace(/[\u30fb\u30fc]/g, '')))
    return undefined;
  try {
    const host = new Url(`http://${label}.a`).hostname;
    const ascii = host.slice(0, -2);
    return host.endsWith('.a') && /^[a-z0-9_-]+$/.test(ascii) ? ascii : undefined;
  } catch {
    return undefined;
  }
}
