import { readName, readRelativeName } from '../../dns/name.ts';
import { recordClass } from '../../dns/record-type.ts';
import { readTtl } from '../../dns/ttl.ts';
import { askedName } from './asking.ts';
import type { Paste } from './paste.ts';
import { readIssue } from './rules.ts';

/** A line that nobody understood, but that may have been a record of `domain`. */
export interface Suspect {
  readonly index: number;
  readonly domain: string;
}

/** What tools print of mail exchangers, whatever has happened to the rest of the line. */
const ITS_WORDS = /mail exch|preference\s*=|is handled by|^\S+\s+mail(?: is| is handled)?$/i;
const DOTTED = /^[^\s.]+(?:\.[^\s.]+)+\.?$/;

/** Notes the line if it may have been a record; whether its domain is one of the reader's shows at the end. */
export function suspect(paste: Paste, index: number): void {
  const line = paste.lines[index] as string;
  const found = line.split(/[\s,;|"]+/).filter((word) => word !== '');
  // A bullet stands before the owner.
  const words = /^[-*>・•●]+$/u.test(found[0] ?? '') ? found.slice(1) : found;
  const startsBlank = /^\s/.test(line);
  const domain = ITS_WORDS.test(line.trim()) ? domainNamedIn(paste, line) : ownerOf(paste, words, startsBlank);
  // nslookup prints no name alone: this is an answer that lost all but its owner.
  const alone = paste.question.tool === 'nslookup' ? askedName(line.trim()) : undefined;
  const suspected = alone ?? domain;
  if (suspected !== undefined) paste.suspects.push({ index, domain: suspected });
  else if (!isRemark(line)) paste.passedOver.push(index);
}

/** A comment, or a command: what stands in it is published nowhere. */
function isRemark(line: string): boolean {
  return /^\s*(?:[;#]|\/\/|<!--)|(?:^|[\s`'"|;(])(?:dig|drill|kdig|nslookup|resolve-dnsname|host\s+-\S+)\s/i.test(line);
}

/** The domain of a line that tells of an exchanger: its name stands first, or it is the one that was asked for. */
export function domainNamedIn(paste: Paste, line: string, first: 'line' | 'question' = 'question'): string | undefined {
  const { tool, domain } = paste.question;
  const asked = first === 'question' && tool === 'nslookup' ? domain : undefined;
  const [name = ''] = line.slice(0, 1000).match(NAME) ?? [];
  return askedName(line.trim().split(/\s/, 1)[0] ?? '') ?? asked ?? askedName(name) ?? domain;
}

function ownerOf(paste: Paste, words: readonly string[], startsBlank: boolean): string | undefined {
  const [first = '', ...rest] = words;
  const { zone, question } = paste;
  const isShort = question.tool === 'dig' && !question.ended && question.dig.status === undefined;
  if (isShort && /^\d+$/.test(first)) return question.aliasOf ?? question.domain;
  const inZone = question.zoneText.sure;
  if (inZone && startsBlank && mayBeRecord(words, inZone)) return zone.owner;
  if (!mayBeRecord(rest, inZone)) return undefined;
  const owner = inZone ? readRelativeName(first, zone.origin) : DOTTED.test(first) ? readName(first) : undefined;
  return owner?.ok === true ? owner.name : undefined;
}

/** A number and a name stand behind the owner, or TTL and class alone: the line may have lost its end. */
function mayBeRecord(words: readonly string[], inZone: boolean): boolean {
  if (words.length === 0) return false;
  if (words.every((word) => readTtl(word) !== undefined || recordClass(word) !== undefined)) return true;
  const isHost = (word: string) => word === '.' || DOTTED.test(word) || (inZone && /[a-z]/i.test(word));
  return words.some((word) => /^\d+$/.test(word)) && words.some((word) => isHost(word) && readTtl(word) === undefined);
}

/**
 * Refuses the suspects whose domain has records in this text: with one of them unread its set is not whole. Elsewhere
 * such a line is noise.
 */
export function refuseSuspects(paste: Paste, domains: ReadonlySet<string>): void {
  refuseRunTogether(paste, domains);
  for (const { index, domain } of paste.suspects) {
    if (domains.has(domain)) refuseSuspect(paste, index, domain, 'record-not-understood');
  }
  for (const index of paste.passedOver) {
    const domain = domainOfRecordIn(paste.lines[index] as string, domains);
    if (domain !== undefined) refuseSuspect(paste, index, domain, 'line-not-understood');
  }
}

const RECORD_DATA = /(?<![\w.-])\d{1,5}\s+[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){1,20}/gi;

/** A refused line that holds two records was two lines: each domain that it names may have lost one. */
function refuseRunTogether(paste: Paste, domains: ReadonlySet<string>): void {
  for (const [index, state] of paste.states.entries()) {
    if (state !== 'refused') continue;
    const line = (paste.lines[index] ?? '').slice(0, 5000);
    if ((line.match(RECORD_DATA) ?? []).length < 2) continue;
    for (const name of line.match(NAME) ?? [])
      if (domains.has(name.toLowerCase())) paste.incomplete.add(name.toLowerCase());
  }
}

function refuseSuspect(
  paste: Paste,
  index: number,
  domain: string,
  id: 'record-not-understood' | 'line-not-understood',
): void {
  const at = { line: index + 1, domain };
  paste.refuse('zone', index, domain, readIssue(id, { text: (paste.lines[index] ?? '').trim() }, at));
}

const NAME = /(?<![a-z0-9_-])(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)+/gi;
const MX = /(?<![\p{L}\p{N}_.:+-])MX(?![\p{L}\p{N}_.-])/iu;
const NUMBER = /(?<![\p{L}\p{N}_.:/-])\d{1,5}(?![\p{L}\p{N}_.:/-])/u;
const SPF = /\bv=spf1\b/i;
/** Types that are written in capitals and are no words of a sentence. */
const OTHER_TYPE =
  /(?<![\p{L}\p{N}_.-])(?:AAAA|SOA|NS|TXT|CNAME|PTR|SRV|CAA|TLSA|DS|DNSKEY|RRSIG|NSEC3?|HTTPS|SVCB)(?![\p{L}\p{N}_.-])/u;

/**
 * The domain of this text that a line names together with MX and a number or another host, whatever stands before and
 * between them; without MX a number and a host must be nearly all that stands there.
 */
function domainOfRecordIn(line: string, domains: ReadonlySet<string>): string | undefined {
  const names = (line.match(NAME) ?? []).map((name) => name.replace(/^-+/, '').toLowerCase());
  const domain = names.find((name) => domains.has(name));
  if (domain === undefined || SPF.test(line)) return undefined;
  const hasNumber = NUMBER.test(line);
  const hasHost = names.some((name) => !domains.has(name) && /[a-z]/.test(name.slice(name.lastIndexOf('.') + 1)));
  const mx = MX.exec(line)?.index ?? -1;
  const other = OTHER_TYPE.exec(line)?.index ?? Infinity;
  if (mx >= 0) return (hasNumber || hasHost) && mx < other ? domain : undefined;
  return hasNumber && hasHost && other === Infinity && isTerse(line) ? domain : undefined;
}

/** Beside names, numbers, TTLs and classes no more than one word stands there. */
function isTerse(line: string): boolean {
  const words = line.split(/[^\p{L}\p{N}_.*-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const others = words.filter(
    (word) =>
      !/^[\d-]+$/.test(word) && !DOTTED.test(word) && readTtl(word) === undefined && recordClass(word) === undefined,
  );
  return others.length < 2;
}
