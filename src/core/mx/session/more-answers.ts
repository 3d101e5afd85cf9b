import type { Migration } from '../../migration/document.ts';
import { readMx } from '../read.ts';
import type { MxAnswer, MxReading, ReadOptions } from '../read-shape.ts';

type Mx = Migration['mx'];

/** What becomes of further answers that are to stand below a text. */
export type Added =
  | { readonly kind: 'added'; readonly text: string; readonly domains: readonly string[] }
  /** `nothing`: no answer is in them. `unnamed`: not every record names its domain. `read-otherwise`: below this text they would say something else. */
  | { readonly kind: 'refused'; readonly why: 'empty' | 'nothing' | 'unnamed' | 'read-otherwise' };

/**
 * Puts further answers below a text: those of domains that were asked for again. They are taken only if every record of them names its own
 * domain, and if below the text they say what they say by themselves: else a record could get the owner, or the TTL, of the text above.
 */
export function withMoreAnswers(text: string, more: string, options: ReadOptions): Added {
  if (more.trim() === '') return { kind: 'refused', why: 'empty' };
  const alone = readMx(more);
  if (alone.issues.some(({ level, at }) => level === 'error' && at?.domain === undefined))
    return { kind: 'refused', why: 'unnamed' };
  if (alone.answers.length === 0) return { kind: 'refused', why: 'nothing' };
  const whole = `${text.trimEnd()}\n\n${more.trim()}\n`;
  const together = readMx(whole, options);
  const before = readMx(text, options).answers.length;
  const below = together.answers.slice(before);
  const isSame = below.length === alone.answers.length && alone.answers.every((one, at) => saysSame(one, below[at]));
  if (!isSame || !holdsRefusals(alone, together)) return { kind: 'refused', why: 'read-otherwise' };
  return { kind: 'added', text: whole, domains: [...new Set(alone.answers.map(({ domain }) => domain))] };
}

function saysSame(one: MxAnswer, other: MxAnswer | undefined): boolean {
  return other !== undefined && toldBy(one) === toldBy(other);
}

const toldBy = ({ domain, server, state, records }: MxAnswer): string =>
  JSON.stringify([
    ...[domain, server, state],
    records.map(({ preference, exchange, ttl, ttlFrom }) => [preference, exchange, ttl, ttlFrom]),
  ]);

const holdsRefusals = (alone: MxReading, together: MxReading): boolean =>
  alone.incomplete.every((domain) => together.incomplete.includes(domain));

/**
 * What is entered about the MX, with further answers below its text: what was said of the rest stays. Of the domains that were asked for
 * again nothing holds that was said before.
 */
export function withAdded(mx: Mx, { text, domains }: Extract<Added, { kind: 'added' }>): Mx {
  const again = new Set(domains);
  const published = mx.published?.filter(({ domain }) => !again.has(domain));
  return {
    ...mx,
    ...{ text, exampleLeft: true },
    publishedTtlOf: Object.fromEntries(Object.entries(mx.publishedTtlOf).filter(([domain]) => !again.has(domain))),
    // It was said of the TTLs above.
    ttlAsPasted: false,
    ...(published === undefined ? {} : { published }),
  };
}
