import type { MxAnswer } from '../../read-shape.ts';
import { askedName, serverName } from '../reading/asked-name.ts';
import { noteRelated } from '../reading/related-records.ts';
import type { Format, Session } from '../reading/format.ts';
import { MailExchangerLines } from '../reading/mail-exchanger.ts';
import type { Question } from '../reading/question.ts';
import { LineReader } from '../reading/line-reader.ts';

const MARKS = /[:=*]|answer|timed out|timeout|権限/i;
const SERVER = /^(?:(?:Default )?Server|(?:既定の)?サーバー?|Serveur|Servidor|서버|服务器|伺服器)\s*:\s*(\S*)$/i;
const ADDRESS = /^(?:Address(?:es)?|アドレス)\s*:\s*(\S+)$/i;
const NOT_AUTHORITATIVE = /^(?:Non-authoritative answer|権限のない回答)\s*:?$/i;
/** Words and a colon behind the server's address: the same in another language. */
const REMARK_ON_ANSWER = /^[^:=.\d]{3,60}:$/u;
const AUTHORITIES = /^Authoritative answers can be found from/i;
const TIMED_OUT = /^DNS request timed out\.?$|^timeout was \d+ seconds?\.?$/i;
const FAILED_REQUEST = /^\*{2,3}(?=.*(?:timed[ -]?out|タイムアウト))(?:\s*Request to |.*タイムアウト)/i;
const NOT_FOUND = /^\*{2,3}\s*(?:\S+\s+)?can't find\s+([^\s:]+):(.*)$/i;
const NOT_FOUND_JA = /^\*{2,3}\s*(?:[^\sが]+\s*が\s*)?([^\sがを]+)\s*を見つけられません(?:でした)?(.*)$/;
/** In every language Windows ends in the English name of the failure. */
const FAILURE =
  /^\*{2,3}\s.{1,300}\b(?:Non-existent domain|No response from server|Query refused|Server failed|No (?:answer|information|records?))\.?$/i;
const NO_RECORDS = /^\*{2,3}\s*No .*records? available for\s+(\S+)$/i;
const NO_RECORDS_JA = /^\*{2,3}\s*([^\sの]+)\s*の(?=.*レコード).*(?:ありません|利用できません)/;
const TEXT = /^(\S+)\s+text\s*=\s*(".*)?$/i;
const ALIAS = /^(\S+)\s+canonical name\s*=\s*(\S+)$/i;
const NAME_SERVER = /^(\S+)\s+nameserver\s*=\s*(\S+)$/i;
const SOA_OF = /^primary name server\s*=|^origin\s*=/i;

function stateOf(reason: string): Exclude<MxAnswer['state'], 'records'> {
  if (/NXDOMAIN|Non-existent/i.test(reason)) return 'no-domain';
  return /No answer|No (?:mx |mail )?(?:information|records?)/i.test(reason) ? 'no-mx' : 'failed';
}

/** What `nslookup` prints: Windows in English and Japanese, and Unix. Its MX lines are in `reading/mail-exchanger.ts`. */
export const nslookup: Format = { open: (reading) => new NslookupSession(reading) };

class NslookupSession extends LineReader implements Session {
  private readonly exchangers = new MailExchangerLines(this.reading);
  /** `set type=`, or the type of the command that began it: what names typed below are asked for. */
  private asksOtherType = false;
  /** The question whose server's address is the next one. */
  private awaitsServer: Question | undefined;

  commandTyped({ tool, asksOtherType }: Question): void {
    if (tool === 'nslookup') this.asksOtherType = asksOtherType;
  }

  /** `> set type=mx`, `> example.test`. */
  takeTyped(index: number, typed: string): boolean {
    const type = /^set\s+(?:q|ty|type|query|querytype)\s*=\s*(\w+)$/i.exec(typed)?.[1];
    if (type !== undefined) {
      this.asksOtherType = !/^mx$/i.test(type);
      return true;
    }
    if (/^(?:set|server|lserver|exit|quit|ls)\b/i.test(typed)) return true;
    const [name = '', server, ...more] = typed.split(/\s+/);
    const domain = askedName(name);
    if (domain === undefined || more.length > 0 || (server !== undefined && askedName(server) === undefined))
      return false;
    const asking = { domain, asksOtherType: this.asksOtherType };
    this.reading.command('nslookup', index, server === undefined ? asking : { ...asking, server: serverName(server) });
    return true;
  }

  take(index: number): number {
    const line = this.text.trimmed(index);
    if (!MARKS.test(line)) return 0;
    if (this.takeServer(index, line) || this.takeRemark(index, line)) {
      this.reading.read('nslookup', index);
      return 1;
    }
    const { question } = this.reading;
    if (question.tool !== 'nslookup') return 0;
    if (this.exchangers.take(index, question, 'nslookup')) return 1;
    return this.takeRelated(index, line);
  }

  private takeServer(index: number, line: string): boolean {
    const server = SERVER.exec(line);
    if (server !== null) {
      const { question } = this.reading;
      const attaches = question.tool === 'nslookup' && question.fresh;
      const asked = attaches ? question : this.reading.ask('nslookup', index, { asksOtherType: this.asksOtherType });
      asked.fresh = false;
      this.awaitsServer = asked;
      const name = server[1] ?? '';
      if (name !== '' && !/^unknown$/i.test(name)) asked.server = serverName(name);
      else asked.server = undefined;
      return true;
    }
    const address = ADDRESS.exec(line)?.[1];
    if (address === undefined || this.awaitsServer !== this.reading.question) return false;
    this.reading.question.server ??= serverName(address);
    // A blank line follows, and what is not authoritative is said behind it; a filter took both away.
    this.reading.question.tellsAuthority = this.text.trimmed(index + 1) === '';
    this.awaitsServer = undefined;
    return true;
  }

  private takeRemark(index: number, line: string): boolean {
    if (NOT_AUTHORITATIVE.test(line) || this.isRemarkOnAnswer(index, line)) {
      this.questionOf(index).authoritative = false;
      return true;
    }
    if (AUTHORITIES.test(line) || TIMED_OUT.test(line)) return this.reading.question.tool === 'nslookup';
    if (FAILED_REQUEST.test(line)) {
      this.reading.question.outcome = { state: 'failed', index };
      return true;
    }
    return this.takeNegative(index, line);
  }

  private isRemarkOnAnswer(index: number, line: string): boolean {
    if (!this.reading.question.tellsAuthority || !REMARK_ON_ANSWER.test(line)) return false;
    return this.text.trimmed(index - 1) === '' && ADDRESS.test(this.text.trimmed(index - 2));
  }

  private questionOf(index: number): Question {
    const question = this.reading.answering('nslookup', index);
    question.fresh = false;
    return question;
  }

  private takeNegative(index: number, line: string): boolean {
    if (!line.startsWith('**')) return false;
    const [, name, reason = ''] = NOT_FOUND.exec(line) ?? NOT_FOUND_JA.exec(line) ?? [];
    const none = (NO_RECORDS.exec(line) ?? NO_RECORDS_JA.exec(line))?.[1];
    const text = name ?? none;
    if (text === undefined) return this.takeFailure(index, line);
    const question = this.questionOf(index);
    const domain = askedName(text);
    if (domain === undefined || question.asksOtherType) return true;
    question.denies(domain, index, none === undefined ? stateOf(reason) : 'no-mx');
    return true;
  }

  /** A failure in another language: it names the server, and the name that was asked. */
  private takeFailure(index: number, line: string): boolean {
    if (!FAILURE.test(line)) return false;
    const question = this.questionOf(index);
    const names = line.split(/[^\w.*-]+/).flatMap((word) => (word.includes('.') ? (askedName(word) ?? []) : []));
    const others = [...new Set(names)].filter((name) => name !== question.server);
    const domain = question.domain !== undefined && names.includes(question.domain) ? question.domain : others[0];
    if (domain === undefined || others.length > 1 || question.asksOtherType) return true;
    question.denies(domain, index, stateOf(line));
    return true;
  }

  /** TXT (whose text Windows puts below), aliases, and the SOA that Windows shows where there is no MX. */
  private takeRelated(index: number, line: string): number {
    const [, described, text] = TEXT.exec(line) ?? [];
    const [, alias, target] = ALIAS.exec(line) ?? [];
    const [, zone, server] = NAME_SERVER.exec(line) ?? [];
    const [zoneName, serverHost] = [askedName(zone ?? ''), askedName(server ?? '')];
    if (zoneName !== undefined && serverHost !== undefined) this.reading.found.noteNameServer(zoneName, serverHost);
    const owner = askedName(described ?? alias ?? '');
    if (owner !== undefined) {
      const content = text ?? this.nextText(index);
      const pointsTo = askedName(target ?? '');
      noteRelated(this.reading, index, {
        owner,
        type: alias === undefined ? 'TXT' : 'CNAME',
        content,
        target: pointsTo,
      });
      return 1;
    }
    if (SOA_OF.test(line)) this.noteSoa(index);
    return 0;
  }

  private nextText(index: number): string {
    const near = [1, 2].map((step) => this.text.trimmed(index + step));
    return near.find((line) => line.startsWith('"')) ?? '';
  }

  private noteSoa(index: number): void {
    const { question } = this.reading;
    const zone = askedName(this.text.trimmed(index - 1));
    if (zone === undefined || question.answers.size > 0) return;
    question.authorityZone = zone;
    question.outcome ??= { state: 'no-mx', index: index - 1 };
  }
}
