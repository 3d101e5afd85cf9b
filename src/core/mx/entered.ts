/** What the reader enters in fields beside the paste: names, seconds, the TTL that is published, the zones of domains. */
import type { MxRecord } from '../dns/mx-record.ts';
import { readName } from '../dns/name.ts';
import { GREATEST_TTL } from './plan/ttl.ts';

/** Names as entered: those that are names, in the core's form and each once, and the rest with their lines (from 1). */
export interface EnteredNames {
  readonly names: readonly string[];
  readonly refused: readonly { readonly line: number; readonly text: string }[];
}

/** Reads names that are parted by line ends, blanks, commas or semicolons. */
export function readNames(text: string): EnteredNames {
  const names = new Set<string>();
  const refused: { line: number; text: string }[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    for (const word of line.split(/[\s,;、，;]+/u).filter(Boolean)) {
      const read = readName(word);
      if (read.ok && isWholeName(read.name)) names.add(read.name);
      else refused.push({ line: index + 1, text: word });
    }
  }
  return { names: [...names], refused };
}

/** A single label is half a name, and an address is none. */
function isWholeName(name: string): boolean {
  return name.slice(1).includes('.') && !/^\d+$/.test(name.slice(name.lastIndexOf('.') + 1));
}

/** Reads a number of seconds; `undefined` where it is none that a TTL can have. */
export function readSeconds(text: string): number | undefined {
  const digits = text.normalize('NFKC').trim();
  if (!/^\d{1,10}$/.test(digits)) return undefined;
  const seconds = Number(digits);
  return seconds <= GREATEST_TTL ? seconds : undefined;
}

/**
 * The records with what the reader knows of their TTL: the one that the zone publishes, or that those of the paste are published
 * ones. Otherwise they stay as they were read (hazard H9).
 */
export function withPublishedTtl(
  records: readonly MxRecord[],
  published: number | undefined,
  asPasted: boolean,
): readonly MxRecord[] {
  if (published !== undefined) return records.map((record) => ({ ...record, ttl: published, ttlFrom: 'published' }));
  return asPasted ? records.map((record) => ({ ...record, ttlFrom: 'published' })) : records;
}

/** The zone of each domain: the longest entered one that holds it, else the one that the paste shows. */
export function zonesOf(
  domains: readonly string[],
  entered: readonly string[],
  seen: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const known = new Set(entered);
  const zones = domains.flatMap((domain) => {
    const zone = enteredZone(domain, known) ?? (Object.hasOwn(seen, domain) ? seen[domain] : undefined);
    return zone === undefined ? [] : [[domain, zone] as const];
  });
  return Object.fromEntries(zones);
}

function enteredZone(domain: string, entered: ReadonlySet<string>): string | undefined {
  if (entered.size === 0) return undefined;
  for (let name = domain.replace(/^\*\./, ''); name !== ''; name = afterFirstLabel(name)) {
    if (entered.has(name)) return name;
  }
  return undefined;
}

function afterFirstLabel(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1);
}
