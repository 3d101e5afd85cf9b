import { askedName, serverName } from './reading/asked-name.ts';
import type { Format, Session } from './reading/format.ts';
import { readOwner } from './reading/mx-parts.ts';
import type { MxAnswer } from '../read-shape.ts';
import { noteRelated } from './reading/related-records.ts';
import type { Question } from './reading/question.ts';
import { readIssue } from './rules.ts';
import { domainNamedIn } from './reading/unread.ts';
import { LineReader } from './reading/line-reader.ts';

const MARKS =
  /mail is|no MX record|not found:|alias for|descriptive text|name server |^(?:Using|Name|Address|Aliases)\b/i;
const RECORD = /^(\S+)\s+mail is handled (?:by\s+(\S+)|\(pri=(\d+)\) by)\s+(\S.*)$/i;
const NO_MX = /^(\S+) has no MX record/i;
const NOT_FOUND = /^Host (\S+) not found: \d+\((\w+)\)/i;
const ALIAS = /^(\S+) is an alias for (\S+)$/i;
const TEXT = /^(\S+) descriptive text (".*)$/i;
const NAME_SERVER = /^(\S+) name server (\S+)$/i;
const SERVER = /^Using domain server:$/i;
const SERVER_NAME = /^(Name|Address|Aliases):\s*(\S*)$/i;

/** What `host` prints. */
export const host: Format = { open: (reading) => new HostSession(reading) };

class HostSession extends LineReader implements Session {
  /** The question whose server is named in the lines that come. */
  private awaitsServer: Question | undefined;
  take(index: number): number {
    const line = this.text.trimmed(index);
    if (!MARKS.test(line)) return 0;
    return this.takeServer(index, line) || this.takeRecord(index, line) || this.takeNegative(index, line)
      ? 1
      : this.takeRelated(index, line);
  }

  /** The question of `host` above, or the text around: in a list of lines without a server each domain is one answer. */
  private questionOf(index: number): Question {
    const { question } = this.reading;
    return question.tool === 'host' ? question : this.reading.answering('text', index);
  }

  private takeServer(index: number, line: string): boolean {
    if (SERVER.test(line)) {
      if (this.reading.question.tool !== 'host' || !this.reading.question.fresh) this.reading.ask('host', index);
      this.reading.question.fresh = false;
      this.awaitsServer = this.reading.question;
      this.reading.read('host', index);
      return true;
    }
    const { question } = this.reading;
    if (this.awaitsServer !== question) return false;
    const [, label = '', value = ''] = SERVER_NAME.exec(line) ?? [];
    if (label === '') return false;
    if (/^name$/i.test(label)) question.server = serverName(value);
    if (/^address$/i.test(label)) question.server ??= serverName(value);
    if (/^aliases$/i.test(label)) this.awaitsServer = undefined;
    this.reading.read('host', index);
    return true;
  }

  private takeRecord(index: number, line: string): boolean {
    const [, name, by, pri, exchange = ''] = RECORD.exec(line) ?? [];
    if (name === undefined) return this.refuseUnclear(index, line);
    const question = this.questionOf(index);
    question.fresh = false;
    const domain = readOwner(name, 'whole', index + 1, this.reading.givenOrigin);
    if (typeof domain === 'string') {
      const parts = { domain, preference: by ?? pri ?? '', exchange, ttlFrom: 'cache' } as const;
      this.reading.take({ index, question, format: 'host' }, parts, 'whole');
    } else this.reading.refuse('host', index, undefined, domain);
    return true;
  }

  private refuseUnclear(index: number, text: string): boolean {
    if (!/mail is handled/i.test(text)) return false;
    const domain = domainNamedIn(this.reading.question, text, 'line');
    const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
    this.reading.refuse('host', index, domain, readIssue('record-not-understood', { text }, at));
    return true;
  }

  private takeNegative(index: number, line: string): boolean {
    const none = NO_MX.exec(line)?.[1];
    const [, lost, status] = NOT_FOUND.exec(line) ?? [];
    const name = none ?? lost;
    if (name === undefined) return false;
    const domain = readOwner(name, 'whole', index + 1, this.reading.givenOrigin);
    const found: MxAnswer['state'] = status?.toUpperCase() === 'NXDOMAIN' ? 'no-domain' : 'failed';
    const question = this.questionOf(index);
    question.fresh = false;
    if (typeof domain === 'string' && !question.asksOtherType) {
      question.denies(domain, index, none === undefined ? found : 'no-mx');
    }
    this.reading.read('host', index);
    return true;
  }

  private takeRelated(index: number, line: string): number {
    const [, zone, server] = NAME_SERVER.exec(line) ?? [];
    const [zoneName, host] = [askedName(zone ?? ''), askedName(server ?? '')];
    if (zoneName !== undefined && host !== undefined) {
      this.reading.found.noteNameServer(zoneName, host);
      this.reading.read('host', index);
      return 1;
    }
    const [, alias, target] = ALIAS.exec(line) ?? [];
    const [, described, text] = TEXT.exec(line) ?? [];
    const owner = readOwner(alias ?? described ?? '', 'whole', index + 1, undefined);
    if (typeof owner !== 'string') return 0;
    const pointsTo = target === undefined ? undefined : readOwner(target, 'whole', index + 1, undefined);
    noteRelated(this.reading, index, {
      owner,
      type: alias === undefined ? 'TXT' : 'CNAME',
      content: text ?? '',
      target: typeof pointsTo === 'string' ? pointsTo : undefined,
    });
    return 1;
  }
}
