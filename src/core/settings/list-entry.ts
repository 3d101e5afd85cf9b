import { readNetwork, networkText, type Network } from './ipv4.ts';
import { readHostLabels } from '../dns/name.ts';
import type { RefusedForm } from './rules.ts';

/** Domains that an address entry stands for: one, all below one (`*.example.com`), or every one (`*`). */
export interface DomainPattern {
  readonly reach: 'one' | 'below' | 'every';
  /** Of `every`: empty. */
  readonly name: string;
}

/** An entry of CPF's lists of senders, as TMEmS will see it. `text`: in lower case; of what is in no list, as typed. */
export type Entry =
  | {
      readonly kind: 'address';
      readonly text: string;
      readonly local: string;
      readonly domain: DomainPattern;
      readonly disputed: boolean;
      /** Dots where RFC 5321 has none (`a..b@`, `a.@`); Japanese carriers gave out such addresses. */
      readonly oddDots: boolean;
    }
  | {
      readonly kind: 'ip';
      readonly text: string;
      readonly network: Network;
      readonly canonical: string;
      readonly hasHostBits: boolean;
    }
  | { readonly kind: 'refused'; readonly text: string; readonly form: RefusedForm }
  | { readonly kind: 'unknown'; readonly text: string };

/**
 * Reads one entry of [承認済み送信者リスト] or [ブロックする送信者リスト]. What TMEmS refuses by all pages seen is `refused`; the two
 * forms about which its pages disagree are read, and marked `disputed` (vendor evidence 2.3). Takes time in line with the length.
 */
export function readEntry(raw: string): Entry {
  const text = raw.trim().toLowerCase();
  const network = readNetwork(text);
  if (network) return { kind: 'ip', text, network, canonical: networkText(network), hasHostBits: network.hasHostBits };
  const at = text.lastIndexOf('@');
  if (at >= 0 && text.length <= LONGEST_ADDRESS)
    return readAddress(raw, unquoted(text.slice(0, at)), text.slice(at + 1));
  const form = refusedIpForm(text);
  return form ? { kind: 'refused', text: raw, form } : { kind: 'unknown', text: raw };
}

const IPV4 = '[0-9]{1,3}(?:\\.[0-9]{1,3}){3}';
const refusedIpForms: readonly (readonly [RefusedForm, RegExp])[] = [
  ['ipv6', /^\[?(?=[0-9a-f.]*:[0-9a-f.]*:)[0-9a-f:.]+(?:%[0-9a-z]+)?\]?(?:\/[0-9]{1,3})?$/],
  ['ip-range', new RegExp(`^${IPV4}\\s*[-–~〜～]\\s*[0-9.]+$`)],
  ['ip-mask', new RegExp(`^${IPV4}/${IPV4}$`)],
  ['ip-wildcard', /^(?=.*\*)(?:[0-9]{1,3}|\*)(?:\.(?:[0-9]{1,3}|\*)){1,3}$/],
];

/** No address, range or mask is longer; a longer text would be looked through again and again. */
const LONGEST_IP_FORM = 100;

const refusedIpForm = (text: string): RefusedForm | undefined =>
  text.length > LONGEST_IP_FORM ? undefined : refusedIpForms.find(([, form]) => form.test(text))?.[0];

/** RFC 5321 §4.1.2, the characters of a Dot-string; `*` is told apart before. */
const LOCAL = /^[a-z0-9!#$%&'+/=?^_`{|}~.-]+$/;
/** No local part and no name is longer (RFC 5321 §4.5.3.1); far below it nothing is cut off. */
const LONGEST_ADDRESS = 1000;

const hasOddDots = (local: string): boolean => local.startsWith('.') || local.endsWith('.') || local.includes('..');

/** `"a..b"@…` is how programs write an address with odd dots; it is the same address. */
const unquoted = (local: string): string =>
  /^"[^"\\]+"$/.test(local) && hasOddDots(local.slice(1, -1)) ? local.slice(1, -1) : local;

function readAddress(raw: string, local: string, after: string): Entry {
  const unknown: Entry = { kind: 'unknown', text: raw };
  if (local !== '*' && local.includes('*')) return { kind: 'refused', text: raw, form: 'local-wildcard' };
  if (local !== '*' && (!LOCAL.test(local) || /^\.+$/.test(local))) return unknown;
  const domain = readDomainPattern(after);
  if (domain === undefined) return unknown;
  if (domain === 'refused') return { kind: 'refused', text: raw, form: 'domain-wildcard' };
  const everyLocal = local === '*';
  const topLevelOnly = domain.reach === 'below' && !domain.name.includes('.');
  if (topLevelOnly || (domain.reach === 'every' && everyLocal))
    return { kind: 'refused', text: raw, form: 'domain-wildcard' };
  const name = { one: domain.name, below: `*.${domain.name}`, every: '*' }[domain.reach];
  return {
    kind: 'address',
    text: `${local}@${name}`,
    local,
    domain,
    oddDots: !everyLocal && hasOddDots(local),
    disputed: domain.reach === 'every' || (domain.reach === 'below' && !everyLocal),
  };
}

function readDomainPattern(text: string): DomainPattern | 'refused' | undefined {
  if (text === '*') return { reach: 'every', name: '' };
  const below = text.startsWith('*.');
  const rest = below ? text.slice(2) : text;
  if (rest.includes('*')) return /^[^\s@]+$/.test(rest) ? 'refused' : undefined;
  const name = readHostLabels(rest);
  return name === undefined ? undefined : { reach: below ? 'below' : 'one', name };
}
