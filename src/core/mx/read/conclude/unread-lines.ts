import { recordClass } from '../../../dns/record-type.ts';
import { readTtl } from '../../../dns/ttl.ts';
import type { Reading } from '../reading/reading.ts';
import { readIssue } from '../rules.ts';
import type { Answers } from './answers.ts';

const DOTTED = /^[^\s.]+(?:\.[^\s.]+)+\.?$/;

/**
 * Refuses the suspects whose domain has records in this text: with one of them unread its set is not whole. Elsewhere
 * such a line is noise.
 */
export function refuseUnreadLines(reading: Reading, { answers }: Answers): void {
  const { suspects, passedOver } = reading.found;
  if (suspects.length === 0 && passedOver.length === 0 && !reading.lines.states.includes('refused')) return;
  const domains = new Set(reading.completeness.incomplete);
  for (const { domain, records } of answers) if (records.length > 0) domains.add(domain);
  refuseRunTogether(reading, domains);
  for (const { index, domain } of suspects) {
    if (domains.has(domain)) refuseSuspect(reading, index, domain, 'record-not-understood');
  }
  for (const index of passedOver) {
    const line = reading.text.line(index);
    const domain = domainOfRecordIn(line, domains) ?? domainOfGlued(line, domains);
    if (domain !== undefined) refuseSuspect(reading, index, domain, 'line-not-understood');
  }
}

const RECORD_DATA = /(?<![\w.-])\d{1,5}\s+[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){1,20}/gi;

/** A refused line that holds two records was two lines: each domain that it names may have lost one. */
function refuseRunTogether(reading: Reading, domains: ReadonlySet<string>): void {
  const { states } = reading.lines;
  for (let index = states.indexOf('refused'); index >= 0; index = states.indexOf('refused', index + 1)) {
    const line = reading.text.line(index).slice(0, 5000);
    // `example.test.3600 IN MX`: a blank is lost, and the line is one of that domain.
    const glued = /^\s*(\S{1,253}?)\.\d{1,10}\s/.exec(line)?.[1]?.toLowerCase();
    if (glued !== undefined && domains.has(glued)) reading.holdBack(glued);
    if ((line.match(RECORD_DATA) ?? []).length < 2) continue;
    for (const name of line.match(NAME) ?? [])
      if (domains.has(name.toLowerCase())) reading.holdBack(name.toLowerCase());
  }
}

function refuseSuspect(
  reading: Reading,
  index: number,
  domain: string,
  id: 'record-not-understood' | 'line-not-understood',
): void {
  const at = { line: index + 1, domain };
  reading.refuse('zone', index, domain, readIssue(id, { text: reading.text.line(index).trim() }, at));
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

/** `example.test.3600INMX10mail1.example.test.`: all blanks are lost. */
function domainOfGlued(line: string, domains: ReadonlySet<string>): string | undefined {
  if (!/INMX\d/i.test(line)) return undefined;
  const glued = line.trim().toLowerCase();
  return [...domains].find((domain) => glued.startsWith(`${domain}.`));
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
