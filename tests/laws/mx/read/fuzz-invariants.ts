import type { MxReading } from '../../../../src/core/mx/read-shape.ts';

const NAME = /^(?:\.|(?:\\.|[^\\.\s])+(?:\.(?:\\.|[^\\.\s])+)*)$/;
const HOST = /^(?:\.|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)$/;

/** Route 53 writes `*` as \\052, and zone text may write any sign as its number. */
const isLabel = (label: string, seen: string): boolean =>
  label.startsWith('xn--') || label.includes('\\') || seen.includes(label) || (label === '*' && seen.includes('052'));

/** The text as names are compared: without escapes and colours, in one width and case. */
export const seenIn = (text: string): string => {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    // A terminal's colours may stand within a name.
    .replace(/\x1b\[[0-9;?]*[a-z]/g, '')
    // UTS 46 passes over them.
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '');
  // JSON and zone text read `\uccee` in two ways.
  const ofJson = plain.replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)).toLowerCase(),
  );
  const ofZone = withoutEscapes(plain);
  return ofJson === plain ? ofZone : `${withoutEscapes(ofJson)}\n${ofZone}`;
};

const withoutEscapes = (text: string): string =>
  text.replace(/\\(?:(\d{3})|(.))/g, (_, code: string | undefined, sign: string) =>
    code === undefined ? sign : String.fromCharCode(Number(code)).toLowerCase(),
  );

/** What every reading of any text must hold; each breach in words, none where all is well. */
export function breachesOf(
  text: string,
  given: string,
  { records, answers, incomplete, lines, issues }: MxReading,
): string[] {
  const breaches: string[] = [];
  const seen = seenIn(`${text}\n${given}`);
  const keys = new Set<string>();
  for (const { domain, preference, exchange, at } of records) {
    const key = `${domain} ${preference} ${exchange}`;
    if (keys.has(key)) breaches.push(`twice: ${key}`);
    keys.add(key);
    if (!NAME.test(domain) || !HOST.test(exchange)) breaches.push(`no name: ${key}`);
    if (!(Number.isInteger(preference) && preference >= 0 && preference <= 65_535)) breaches.push(`preference: ${key}`);
    if (!incomplete.includes(domain))
      for (const label of [...domain.split('.'), ...exchange.split('.')])
        if (!isLabel(label, seen)) breaches.push(`invented ${label}: ${key}`);
    if (at !== undefined && (at.line < 1 || at.line > lines.length)) breaches.push(`line: ${key}`);
  }
  for (const { domain, records: own } of answers)
    for (const record of own) {
      const key = `${record.domain} ${record.preference} ${record.exchange}`;
      if (record.domain !== domain || !keys.has(key)) breaches.push(`an answer’s own: ${domain}: ${key}`);
    }
  if (lines.length !== text.split(/\r\n|\n|\r/).length) breaches.push('lines');
  for (const { id, at } of issues)
    if (at?.line !== undefined && (at.line < 1 || at.line > lines.length)) breaches.push(`line of ${id}`);
  return breaches;
}
