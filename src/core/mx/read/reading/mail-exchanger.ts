import { readOwner } from './mx-parts.ts';
import { readIssue } from '../rules.ts';
import { domainNamedIn } from './unread.ts';
import type { Question, RecordFormat } from './question.ts';
import { LineReader } from './line-reader.ts';

/** Windows, old Unix and the guide: `example.test MX preference = 10, mail exchanger = mail1.example.test`. */
const WITH_PREFERENCE = /^(?:(\S+)\s+)?(?:MX\s+)?preference\s*=\s*([^\s,]+)(?:\s*,)?\s*mail exchanger\s*=(.*)$/i;
/** Unix: `example.test  mail exchanger = 10 mail1.example.test.` */
const UNIX = /^(?:(\S+)\s+)?mail exchanger\s*=\s*(\S+)\s+(\S.*)$/i;
/** In debug output the owner stands above, as `->  example.test`. */
const OWNER_ABOVE = /^->\s*(\S+)$/;

const windowWidths = [80, 100, 120];

/** Lines that name a mail exchanger in words. */
export class MailExchangerLines extends LineReader {
  /** Takes a line that names a mail exchanger in words; tells whether it was one. */
  take(index: number, question: Question, format: RecordFormat): boolean {
    const line = this.text.trimmed(index);
    if (!/mail exchanger/i.test(line)) return false;
    const [, name, preference = '', exchange = ''] = WITH_PREFERENCE.exec(line) ?? UNIX.exec(line) ?? [];
    if (preference === '') return this.refuseUnclear(index, question, format);
    const ownerText = name === undefined || /^MX$/i.test(name) ? this.ownerAbove(index) : name;
    const owner = readOwner(ownerText, 'whole', index + 1, this.reading.givenOrigin);
    question.fresh = false;
    if (typeof owner !== 'string') {
      this.reading.refuse(format, index, undefined, owner);
      return true;
    }
    if (this.isWrapped(index)) {
      const name = `${exchange.trim()}…`;
      this.reading.refuse(
        format,
        index,
        owner,
        readIssue('name-cut-off', { name }, { line: index + 1, domain: owner }),
      );
      return true;
    }
    const ttlFrom = format === 'nslookup' ? 'cache' : 'published';
    this.reading.take(
      { index, question, format },
      { domain: owner, preference, exchange: exchange.trim(), ttlFrom },
      'whole',
    );
    return true;
  }

  /** A console of old wraps its lines where its window ends, and copies them so: the rest of the name stands below. */
  private isWrapped(index: number): boolean {
    const isFull = windowWidths.includes(this.text.line(index).length);
    return isFull && /^[a-z0-9_.-]+$/i.test(this.text.line(index + 1));
  }

  /** Lines that ran into each other name exchangers that nobody can tell apart. */
  private refuseUnclear(index: number, question: Question, format: RecordFormat): boolean {
    const text = this.text.trimmed(index);
    if (!/mail exchanger\s*=/i.test(text)) return false;
    const domain = domainNamedIn(question, text);
    const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
    this.reading.refuse(format, index, domain, readIssue('record-not-understood', { text }, at));
    return true;
  }

  private ownerAbove(index: number): string {
    return OWNER_ABOVE.exec(this.text.trimmed(index - 1))?.[1] ?? '';
  }
}
