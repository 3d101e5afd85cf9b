import { labels } from '../../../facts/labels.ts';
import type { Destination } from '../cpf-estate.ts';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a message shows it; never throws, whatever it is. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? '[…]' : value === null || value === undefined ? '' : '{…}';
}

const IPV4 = '[0-9]{1,3}(?:\\.[0-9]{1,3}){3}';
const DASHES = '–—−~〜-';
/**
 * Between an address and the end of its range, its prefix length or its mask, with the blanks around. Never over a line end: an
 * entry may begin with a dash there.
 */
const JOINT = new RegExp(
  `(?<=(?:^|[\\s,;、${DASHES}])${IPV4})[ \\t]*([/${DASHES}])[ \\t]*(?=(?:${IPV4}|[0-9]{1,3})(?![^\\s,;、${DASHES}]))`,
  'g',
);

/**
 * The parts of a list within a cell: parted by blanks, line ends, commas or semicolons, full-width ones too. `192.0.2.1 - 192.0.2.9`
 * is one part, or both ends would be taken for addresses of their own; `192.0.2.0 /24`, too.
 */
export const partsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replaceAll(JOINT, '$1')
    .split(/[\s,;、]+/)
    .filter((part) => part !== '');

/** A list of senders or names: a cell's text, or an array of texts, kept as it is. `undefined`: neither. */
export function readList(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return partsOf(value);
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? [...value] : undefined;
}

type Words<V> = readonly (readonly [V, readonly string[]])[];

const switches: Words<boolean> = [
  [true, ['on', 'true', 'yes', '1', labels.on.ja]],
  [false, ['off', 'false', 'no', '0', labels.off.ja]],
];
const reputations: Words<'standard' | 'advanced'> = [
  ['standard', ['standard', labels.standard.ja]],
  ['advanced', ['advanced', labels.advanced.ja]],
];
const spamActions: Words<'delete' | 'quarantine'> = [
  ['delete', ['delete', labels.delete.ja]],
  ['quarantine', ['quarantine', labels.quarantine.ja]],
];
const probableSpamActions: Words<'delete' | 'quarantine' | 'forward'> = [
  ...spamActions,
  ['forward', ['forward', labels.forward.ja]],
];
const offWords: Words<false> = [[false, ['off', 'false', 'none', 'no', '0', labels.off.ja]]];

/** Reads one of some words; `undefined` where the value is none of them, '' where there is no value at all. */
const readerOf =
  <V>(words: Words<V>) =>
  (value: unknown): V | '' | undefined => {
    if (value === undefined || value === null) return '';
    const text = shown(value).normalize('NFKC').trim().toLowerCase();
    return text === '' ? '' : words.find(([, spelled]) => spelled.includes(text))?.[0];
  };

export const readSwitch = readerOf(switches);
export const readReputation = readerOf(reputations);
export const readSpam = readerOf<false | 'delete' | 'quarantine'>([...offWords, ...spamActions]);
export const readProbableSpam = readerOf<false | 'delete' | 'quarantine' | 'forward'>([
  ...offWords,
  ...probableSpamActions,
]);

/** `host`, `host:25`, `host:25/10`, `host/10`; `mx:` before it: CPF looks up the host's MX records. */
const DESTINATION = /^(mx:(?=[^0-9]))?(\[[0-9a-f:.]+\]|[^\s:/[\]]+)(?::([0-9]{1,9}))?(?:\/([0-9]{1,9}))?$/i;

/** Reads [送信先サーバの指定]: a cell's text or an array. What it cannot read comes out as `bad`. */
export function readDestinations(value: unknown): { readonly destinations: Destination[]; readonly bad: string[] } {
  const parts: readonly unknown[] = Array.isArray(value) ? value : (readList(value) ?? [value]);
  const read = parts.map((part) => ({
    part,
    destination: typeof part === 'string' ? fromText(part) : fromObject(part),
  }));
  return {
    destinations: read.flatMap(({ destination }) => (destination ? [destination] : [])),
    bad: read.flatMap(({ part, destination }) => (destination ? [] : [shown(part)])),
  };
}

function fromText(text: string): Destination | undefined {
  const parts = DESTINATION.exec(text.trim());
  const host = parts?.[2];
  if (!parts || host === undefined) return undefined;
  const [, mx, , port, preference] = parts;
  return {
    host,
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(preference === undefined ? {} : { preference: Number(preference) }),
    ...(mx === undefined ? {} : { type: 'mx' }),
  };
}

function fromObject(value: unknown): Destination | undefined {
  if (!isRecord(value) || typeof value['host'] !== 'string') return undefined;
  const { host, port, preference, type } = value;
  const absentOr = (of: 'number', one: unknown): boolean => one === undefined || typeof one === of;
  if (!absentOr('number', port) || !absentOr('number', preference)) return undefined;
  if (type !== undefined && type !== 'ip' && type !== 'a' && type !== 'mx') return undefined;
  return {
    host,
    ...(typeof port === 'number' ? { port } : {}),
    ...(typeof preference === 'number' ? { preference } : {}),
    ...(type === undefined ? {} : { type }),
  };
}
