import { isAbsolute, labelsOf, readName, readRelativeName, ROOT, type NameReading } from '../../../dns/name.ts';
import type { Issue, Place } from '../../../issue.ts';
import { isPlaceholder } from './placeholder.ts';
import type { RecordDraft } from './question.ts';
import { readIssue } from '../rules.ts';

/** How a format writes names: relative to an origin (zone text), or always whole. */
export type NameStyle = { readonly origin: string | undefined } | 'whole';

/** The parts of an MX record as a line tells them. */
export interface MxParts {
  readonly domain: string;
  readonly preference: string;
  readonly exchange: string;
  readonly ttl?: number | undefined;
  readonly ttlFrom?: RecordDraft['ttlFrom'];
}

const MAX_PREFERENCE = 65_535;
const UP_TO_TEN_DIGITS = /^\d{1,10}$/;
const HOST_NAME = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;
const OWNER_NAME = /^(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;
const DOTTED_QUAD = /^\[?\d{1,3}(?:\.\d{1,3}){3}\]?\.?$/;
const WITH_COLONS = /^\[?(?:ipv6:)?[0-9a-f.]*(?::[0-9a-f.]*){2,}\]?\.?$/i;

/** What the parts of a record are, or all that is wrong with them. */
export type PartsReading =
  | { readonly ok: true; readonly preference: number; readonly exchange: string; readonly remarks: readonly Issue[] }
  | { readonly ok: false; readonly faults: readonly Issue[] };

/** Checks the parts of MX records. A host that stands in thousands of lines is read once, and kept once. */
export class PartsReader {
  private readonly wholeHosts = new Map<string, string>();
  private relativeHosts = new Map<string, string>();
  /** What completes the names of `relativeHosts`. */
  private origin: string | undefined;

  /** @param originHelps an origin from the reader would complete relative names */
  read(parts: MxParts, style: NameStyle, at: Place, originHelps: boolean): PartsReading {
    const preference = readPreference(parts.preference);
    const exchange = this.readExchange(parts.exchange, style, at, originHelps);
    if (typeof exchange === 'string' && preference !== undefined)
      return { ok: true, preference, exchange, remarks: remarksOn(parts, exchange, style, at) };
    const faults: Issue[] = [];
    if (preference === undefined)
      faults.push(readIssue('preference-out-of-range', { preference: parts.preference }, at));
    if (typeof exchange !== 'string') faults.push(exchange);
    return { ok: false, faults };
  }

  private readExchange(text: string, style: NameStyle, at: Place, originHelps: boolean): string | Issue {
    const hosts = this.hostsOf(style);
    const known = hosts.get(text);
    if (known !== undefined) return known;
    const exchange = readExchange(text, style, at, originHelps);
    if (typeof exchange === 'string') hosts.set(text, exchange);
    return exchange;
  }

  private hostsOf(style: NameStyle): Map<string, string> {
    if (style === 'whole') return this.wholeHosts;
    if (style.origin !== this.origin) {
      this.origin = style.origin;
      this.relativeHosts = new Map();
    }
    return this.relativeHosts;
  }
}

function readPreference(text: string): number | undefined {
  if (!UP_TO_TEN_DIGITS.test(text)) return undefined;
  const preference = Number(text);
  return preference <= MAX_PREFERENCE ? preference : undefined;
}

/** Reads the name of a host that takes mail, or says why it can be none. */
function readExchange(text: string, style: NameStyle, at: Place, originHelps: boolean): string | Issue {
  if (/^\(root\)$/i.test(text) || text === ROOT) return ROOT;
  if (isPlaceholder(text)) return readIssue('exchange-placeholder', { text }, at);
  if (isAddress(text)) return readIssue('exchange-is-address', { exchange: text }, at);
  if (/^".*"$/.test(text) || text === '\\#') return readIssue('data-form-refused', { text }, at);
  const reading = style === 'whole' ? readWholeName(text) : readRelativeName(text, style.origin);
  if (!reading.ok) return nameFault(reading, at, style !== 'whole' && originHelps);
  return reading.name !== ROOT && !HOST_NAME.test(reading.name)
    ? readIssue('name-invalid', { name: text }, at)
    : reading.name;
}

/** Tells whether a text is an IPv4 or IPv6 address, in brackets or not. */
export function isAddress(text: string): boolean {
  return DOTTED_QUAD.test(text) || WITH_COLONS.test(text);
}

/**
 * Reads a name where no origin completes it. A single label without a dot is one that lost its domain: a host of that
 * name has no mail.
 */
function readWholeName(text: string): NameReading {
  const reading = readName(text);
  if (reading.ok && !text.endsWith('.') && labelsOf(reading.name).length === 1) {
    return { ok: false, problem: 'needs-origin', name: text };
  }
  return reading;
}

/**
 * Says what is wrong with a name.
 *
 * @param originHelps an origin from the reader would complete it; else only a whole name does
 */
export function nameFault(reading: Exclude<NameReading, { ok: true }>, at: Place, originHelps: boolean): Issue {
  if (reading.problem === 'needs-origin' && !originHelps)
    return readIssue('name-not-whole', { name: reading.name }, at);
  if (reading.problem === 'label-too-long') {
    return readIssue('label-too-long', { label: reading.label, octets: reading.octets }, at);
  }
  return readIssue(reading.problem, { name: reading.name }, at);
}

/**
 * Reads the owner of a record. An empty text and `@` are the origin, in whole style the reader's own.
 *
 * @returns the name, or the issue that says why there is none
 */
export function readOwner(
  text: string,
  style: NameStyle,
  line: number,
  givenOrigin: string | undefined,
): string | Issue {
  const at = { line };
  if (isPlaceholder(text)) return readIssue('exchange-placeholder', { text }, at);
  if (style !== 'whole') {
    const reading = readRelativeName(text, style.origin);
    return reading.ok ? reading.name : nameFault(reading, at, givenOrigin === undefined);
  }
  if (text === '' || text === '@') return givenOrigin ?? readIssue('needs-origin', { name: text }, at);
  const reading = readWholeName(text);
  if (!reading.ok) return nameFault(reading, at, false);
  return OWNER_NAME.test(reading.name) && !isAddress(text)
    ? reading.name
    : readIssue('name-invalid', { name: text }, at);
}

/** What is legal but will hurt. */
function remarksOn(parts: MxParts, exchange: string, style: NameStyle, at: Place): readonly Issue[] {
  const remarks: Issue[] = [];
  if (exchange.includes('_')) remarks.push(readIssue('exchange-underscore', { exchange }, at));
  const origin = style === 'whole' ? undefined : style.origin;
  const ofDomain = zoneTwiceIn(parts.domain, origin, parts.domain);
  if (ofDomain !== undefined)
    remarks.push(readIssue('name-has-zone-twice', { name: parts.domain, zone: ofDomain }, at));
  const ofExchange = zoneTwiceIn(exchange, origin, parts.domain);
  if (ofExchange !== undefined)
    remarks.push(readIssue('name-has-zone-twice', { name: exchange, zone: ofExchange }, at));
  const hasZoneTwice = ofDomain !== undefined || ofExchange !== undefined;
  if (style !== 'whole' && !hasZoneTwice && !isAbsolute(parts.exchange) && looksWhole(parts.exchange)) {
    remarks.push(readIssue('final-dot-missing', { text: parts.exchange, name: exchange }, at));
  }
  return remarks;
}

/** `mail1.example.test` below `example.net`: three labels, or an end that everybody knows, and no dot behind it. */
function looksWhole(text: string): boolean {
  const dots = dotsIn(text, 2);
  return dots === 2 || (dots === 1 && /\.(?:com|net|org|jp)$/i.test(text));
}

/** The zone that a name has twice at its end: the origin, the domain, or any of two labels and more. */
function zoneTwiceIn(name: string, origin: string | undefined, domain: string): string | undefined {
  if (origin !== undefined && endsInTwice(name, origin)) return origin;
  if (endsInTwice(name, domain)) return domain;
  // Nearly every name has less than four labels.
  if (dotsIn(name, 3) < 3) return undefined;
  const labels = labelsOf(name);
  for (let length = 2; length * 2 <= labels.length; length++) {
    const zone = labels.slice(-length).join('.');
    if (labels.slice(-length * 2, -length).join('.') === zone) return zone;
  }
  return undefined;
}

/** How many dots a text holds, counted up to `most`. */
function dotsIn(text: string, most: number): number {
  let dots = 0;
  for (let at = text.indexOf('.'); at >= 0 && dots < most; at = text.indexOf('.', at + 1)) dots++;
  return dots;
}

function endsInTwice(name: string, zone: string): boolean {
  if (name.length <= 2 * zone.length || zone === ROOT) return false;
  const end = `${zone}.${zone}`;
  return name === end || name.endsWith(`.${end}`);
}
