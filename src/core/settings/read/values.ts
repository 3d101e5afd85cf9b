import { labels } from '../../../facts/labels.ts';
import type { Destination } from '../cpf-estate.ts';
import { saysNone, saysOff, saysOpen } from './blank-words.ts';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a message shows it; never throws, whatever it is. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? '[…]' : value === null || value === undefined ? '' : '{…}';
}

const IPV4 = /^[0-9]{1,3}(?:\.[0-9]{1,3}){3}$/;
/** What may follow an address after a joint: the end of its range, its prefix length or its mask. */
const AFTER_JOINT = /^(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|[0-9]{1,3})(?=$|[/–—−~〜-])/;
const JOINT = /[/–—−~〜-]/;

/** The last piece that a joint parts: `192.0.2.1-192.0.2.9` ends in an address as `192.0.2.9` does. */
const lastPiece = (part: string): string => part.split(JOINT).at(-1) ?? '';

/**
 * The parts of a list within a cell: parted by blanks, line ends, commas or semicolons, full-width ones too. `192.0.2.1 - 192.0.2.9`
 * is one part, or both ends would be taken for addresses of their own; `192.0.2.0 /24`, too. Never over a line end: an entry may
 * begin with a dash there.
 */
export const partsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/[\r\n\v\f\u2028\u2029,;、]/)
    .flatMap((line) => joined(line.split(/\s+/).filter((part) => part !== '')));

/** The words of one line, with the pieces of a range or a network put together again. */
function joined(words: readonly string[]): string[] {
  const parts: string[] = [];
  let open = false;
  for (const word of words) {
    const last = parts.at(-1) ?? '';
    const [first = ''] = word;
    const isJoint = JOINT.test(first);
    const rest = isJoint ? word.slice(1) : word;
    const afterAddress = !open && isAddressLike(last) && isJoint;
    if (afterAddress && rest !== '' && AFTER_JOINT.test(rest)) parts[parts.length - 1] = last + word;
    else if (afterAddress && rest === '') {
      parts.push(word);
      open = true;
      continue;
    } else if (open && AFTER_JOINT.test(word)) parts.splice(-2, 2, `${parts.at(-2) ?? ''}${last}${word}`);
    else if (!open && endsInJoint(last) && AFTER_JOINT.test(word)) parts[parts.length - 1] = last + word;
    else parts.push(word);
    open = false;
  }
  return parts;
}

const isAddressLike = (part: string): boolean =>
  part.length < 100 && startsInAddress(part) && IPV4.test(lastPiece(part));
const startsInAddress = (part: string): boolean => IPV4.test(part.split(JOINT)[0] ?? '');
const endsInJoint = (part: string): boolean =>
  part.length < 100 && JOINT.test(part.at(-1) ?? '') && isAddressLike(part.slice(0, -1));

/**
 * A list of senders or names: a cell's text, or an array of texts, kept as it is. A word for "none" alone is an empty list.
 * `undefined`: neither.
 */
export function readList(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return saysNone(value) ? [] : partsOf(value);
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? [...value] : undefined;
}

/** The word of a list that stands for entries that are not written down: 未確認, すべて; `undefined` where there is none. */
export function openWord(value: unknown): string | undefined {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts
    .flatMap((text) => (typeof text === 'string' ? [text, ...partsOf(text)] : []))
    .find((text) => saysOpen(text));
}

type Words<V> = readonly (readonly [V, readonly string[]])[];

const yes = [
  'on',
  'true',
  'yes',
  'y',
  '1',
  'enabled',
  'enable',
  'checked',
  'オン',
  'はい',
  'あり',
  '有り',
  '有',
  'する',
  '使う',
  '有効化',
  '利用',
  '適用',
];
const no = [
  'off',
  'false',
  'no',
  'n',
  '0',
  'disabled',
  'disable',
  'unchecked',
  'オフ',
  'いいえ',
  'しない',
  '使わない',
  '無効化',
  '利用しない',
  '未利用',
  '適用しない',
];
const yesMarks = [
  '○',
  '◯',
  '〇',
  '◎',
  '●',
  '✓',
  '✔',
  '☑',
  '✅',
  'レ',
  'チェックあり',
  'チェック有',
  '適用あり',
  '設定あり',
];
const noMarks = ['×', '✕', '✖', '✗', '✘', '❌', '☐', '□', 'チェックなし', 'チェック無', '適用なし'];

const switches: Words<boolean> = [
  [true, [...yes, ...yesMarks, '使用する', '使用', '実施する', '実施', labels.on.ja, `${labels.on.ja}にする`]],
  [false, [...no, ...noMarks, '使用しない', '不使用', '実施しない', '未使用', labels.off.ja, `${labels.off.ja}にする`]],
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
const offWords: Words<false> = [[false, [...no, ...noMarks, '使用しない', labels.off.ja]]];

/** A choice as it is compared: without width, case, blanks, brackets, and what says how a mark is drawn. */
const plainChoice = (value: unknown): string =>
  shown(value)
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s()[\]「」。.\uFE0E\uFE0F]+/g, '');

/** Reads one of some words; `undefined` where the value is none of them, '' where there is no value at all. */
const readerOf =
  <V>(words: Words<V>, none?: V) =>
  (value: unknown): V | '' | undefined => {
    if (value === undefined || value === null) return '';
    const text = plainChoice(value);
    const stem = text.replace(/(?:する|を行う)$/, '');
    const found = words.find(([, spelled]) => spelled.includes(text) || spelled.includes(stem));
    if (found) return found[0];
    if (none !== undefined && saysOff(text)) return none;
    return saysNone(text) ? '' : undefined;
  };

export const readSwitch = readerOf(switches, false);
export const readReputation = readerOf(reputations);
export const readSpam = readerOf<false | 'delete' | 'quarantine'>([...offWords, ...spamActions], false);
export const readProbableSpam = readerOf<false | 'delete' | 'quarantine' | 'forward'>(
  [...offWords, ...probableSpamActions],
  false,
);

/** `host`, `host:25`, `host:25/10`, `host/10`; `mx:` before it: CPF looks up the host's MX records. */
const DESTINATION = /^(mx:(?=[^0-9]))?(\[[0-9a-f:.]+\]|[^\s:/[\]]+)(?::([0-9]{1,9}))?(?:\/([0-9]{1,9}))?$/i;

/** CPF's own words for how it looks a host up, before the host (vendor evidence 6: アドレスの種類). */
const TYPE = /(?:^|[\s,;、])(MXレコード|Aレコード|IPアドレス|IPv4アドレス)[ \t]*(?::[ \t]*)?(?=[^\s,;、:])/gi;

const typeWords: Readonly<Record<string, string>> = { mxレコード: 'mx:' };

const withTypes = (text: string): string =>
  text.normalize('NFKC').replaceAll(TYPE, (_, word: string) => ` ${typeWords[word.toLowerCase()] ?? ''}`);

/** Reads [送信先サーバの指定]: a cell's text or an array. What it cannot read comes out as `bad`. */
export function readDestinations(value: unknown): { readonly destinations: Destination[]; readonly bad: string[] } {
  const parts: readonly unknown[] = Array.isArray(value)
    ? value
    : (readList(typeof value === 'string' ? withTypes(value) : value) ?? [value]);
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
  const parts = DESTINATION.exec(withTypes(text).trim());
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
