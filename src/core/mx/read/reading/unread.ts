import { readName } from '../../../dns/name.ts';
import { recordClass } from '../../../dns/record-type.ts';
import { readTtl } from '../../../dns/ttl.ts';
import { askedName } from './asked-name.ts';
import type { Question } from './question.ts';

/** What tools print of mail exchangers, whatever has happened to the rest of the line. */
const ITS_WORDS = /mail exch|preference\s*=|is handled by|^\S+\s+mail(?: is| is handled)?$/i;
/** A name of two labels and more, or the root. */
export const isHost = (word: string): boolean => word === '.' || DOTTED.test(word);
const DOTTED = /^[^\s.]+(?:\.[^\s.]+)+\.?$/;
const NAME = /(?<![a-z0-9_-])(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)+/i;

/** The words of a line that nobody understood; a bullet stands before the owner. */
export interface UnreadLine {
  readonly words: readonly string[];
  readonly startsBlank: boolean;
}

/** The words of a line, without what parts them. */
export function unreadLine(line: string): UnreadLine {
  const found = line.split(/[\s,;|"]+/).filter((word) => word !== '');
  const words = /^[-*>・•●]+$/u.test(found[0] ?? '') ? found.slice(1) : found;
  return { words, startsBlank: /^\s/.test(line) };
}

/** The domain that a line may have told a record of, though nobody understood it; `ofZone` is whose zone text would say it is. */
export function domainOfUnread(
  line: string,
  question: Question,
  ofZone: (line: UnreadLine) => string | undefined,
): string | undefined {
  // nslookup prints no name alone: this is an answer that lost all but its owner.
  const alone = question.tool === 'nslookup' ? askedName(line.trim()) : undefined;
  if (alone !== undefined) return alone;
  if (ITS_WORDS.test(line.trim())) return domainNamedIn(question, line);
  const unread = unreadLine(line);
  const [first = '', ...rest] = unread.words;
  if (question.isTerse && /^\d+$/.test(first)) return question.aliasOf ?? question.domain;
  if (question.zoneText.sure) return ofZone(unread);
  if (!mayBeRecord(rest, isHost) || !DOTTED.test(first)) return undefined;
  const owner = readName(first);
  return owner.ok ? owner.name : undefined;
}

/** A number and a host stand behind the owner, or TTL and class alone: the line may have lost its end. */
export function mayBeRecord(words: readonly string[], mayBeHost: (word: string) => boolean): boolean {
  if (words.length === 0) return false;
  if (words.every((word) => readTtl(word) !== undefined || recordClass(word) !== undefined)) return true;
  return (
    words.some((word) => /^\d+$/.test(word)) && words.some((word) => mayBeHost(word) && readTtl(word) === undefined)
  );
}

/** The domain of a line that tells of an exchanger: its name stands first, or it is the one that was asked for. */
export function domainNamedIn(
  { tool, domain }: Question,
  line: string,
  first: 'line' | 'question' = 'question',
): string | undefined {
  const asked = first === 'question' && tool === 'nslookup' ? domain : undefined;
  const [name = ''] = NAME.exec(line.slice(0, 1000)) ?? [];
  return askedName(line.trim().split(/\s/, 1)[0] ?? '') ?? asked ?? askedName(name) ?? domain;
}

/** A comment, or a command: what stands in it is published nowhere. */
export function isRemark(line: string): boolean {
  return /^\s*(?:[;#]|\/\/|<!--)|(?:^|[\s`'"|;(])(?:dig|drill|kdig|nslookup|resolve-dnsname|host\s+-\S+)\s/i.test(line);
}
