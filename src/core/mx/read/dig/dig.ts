import { isAtOrBelow } from '../../../dns/name.ts';
import { askingOf, readDigArguments } from '../commands/command.ts';
import { askedName, serverName } from '../reading/asked-name.ts';
import type { Format, Session } from '../reading/format.ts';
import type { Section } from '../reading/message.ts';
import type { Question } from '../reading/question.ts';
import { LineReader } from '../reading/line-reader.ts';
import { readWhen } from './when.ts';

/** What `dig` (and `drill`, `kdig`) say around the records, as comments of zone text. */
export const dig: Format = { readsComments: true, open: (reading) => new DigSession(reading) };

type Follow = (match: RegExpExecArray, index: number) => boolean;

class DigSession extends LineReader implements Session {
  /** The server that `dig +yaml` names above its message. */
  private serverAbove: string | undefined;
  take(index: number): number {
    const line = this.text.trimmed(index);
    if (!line.startsWith(';') && !/^(?:dig|drill|kdig): /.test(line)) return 0;
    const understood = this.remarks.some(([pattern, follow]) => {
      const match = pattern.exec(line);
      return match !== null && follow(match, index);
    });
    if (understood) this.reading.read('dig', index);
    return understood ? 1 : 0;
  }

  private readonly remarks: readonly (readonly [RegExp, Follow])[] = [
    [/^;; TO ASK: (\S+) ZONE: (\S+) SERVERS:([^:]*)$/, (match, index) => this.followList(match, index)],
    [/^; <<>> [^<]*<<>>(.*)$/, (match, index) => this.followBanner(match, index)],
    [/^;;\s*->>HEADER<<-.*?(?:status|rcode):\s*(\w+)/, (match, index) => this.followHeader(match, index)],
    [/^;;\s*flags:([a-z\s]*);.*\bANSWER:\s*(\d+)/i, (match) => this.followFlags(match)],
    [/^;;\s*flags:([a-z\s]*)$/i, (match) => this.followFlagsAlone(match)],
    [/^;;\s*ANSWER:\s*(\d+)$/, (match) => this.followCount(match)],
    [/^;;\s*RESPONSE FROM:\s*(\S+)$/, (match) => this.followAddress(match)],
    [/^;;\s*(QUESTION|ANSWER|AUTHORITY|ADDITIONAL|OPT PSEUDO)\s*SECTION/i, (match) => this.followSection(match)],
    [/^;;\s*SERVER:\s*([^#(\s]+)(?:#[^(\s]*)?(?:\(([^)]*)\))?/, (match) => this.followServer(match)],
    [/^;;\s*WHEN:\s*(\S.*)$/, (match) => this.followWhen(match)],
    [/^;;\s*From\s+([^@\s]+)@/, (match) => this.followServer(match)],
    [/^;;\s*Received \d+ bytes from ([^#\s]+)#\d+(?:\(([^)]*)\))?/, (match) => this.followReceived(match)],
    [
      /^;;\s*(?:connection timed out|no servers could be reached|resolution failed: (?!ncache))|^(?:dig|drill|kdig): |^;\s*Transfer failed/i,
      (_, index) => this.followFailure(index),
    ],
    [
      /^;\s*(\S+)\s+\d+\s+IN\s+\\-(?:MX|ANY)\s+;-\$(NXRRSET|NXDOMAIN)/,
      (match, index) => this.followNegative(match, index),
    ],
    [/^;{1,3}\s*([^\s;]\S*)\s+(?:(?:IN|CH|HS)\s+)?([A-Z0-9]+)\s*$/, (match) => this.followQuestion(match)],
  ];

  /** What our own scripts print above their questions: the zone of a domain, and each server that is to be asked. */
  private followList([, name = '', zoneName = '', names = '']: RegExpExecArray, index: number): boolean {
    const [domain, zone] = [askedName(name), askedName(zoneName)];
    if (domain === undefined || zone === undefined || !isAtOrBelow(domain, zone)) return false;
    const servers = names.split(/\s+/).filter((server) => server !== '');
    this.reading.found.zoneAsked.set(domain, zone);
    for (const server of servers) this.reading.found.noteNameServer(zone, serverName(server));
    this.reading.found.toAsk.push({ domain, servers: servers.map(serverName), index });
    return true;
  }

  private followBanner([, words = '']: RegExpExecArray, index: number): boolean {
    const asking = askingOf(readDigArguments(words));
    const { question } = this.reading;
    // The banner repeats what the prompt above it asked.
    const isOpen =
      question.fresh &&
      !question.message.hasHeader &&
      question.outcome === undefined &&
      this.reading.passage.unnamed.length === 0;
    if (question.tool === 'dig' && isOpen) question.repeat(asking);
    else this.reading.ask('dig', index, asking);
    this.reading.question.emptyMeansNone = false;
    return true;
  }

  private followHeader([, status = '']: RegExpExecArray, index: number): boolean {
    const { question } = this.reading;
    const asked = question.isTerse ? question : this.reading.ask('dig', index);
    asked.message.begin();
    if (this.serverAbove !== undefined) asked.server ??= this.serverAbove;
    this.serverAbove = undefined;
    asked.emptyMeansNone = false;
    const outcome = status.toUpperCase();
    if (outcome !== 'NOERROR') asked.outcome = { state: outcome === 'NXDOMAIN' ? 'no-domain' : 'failed', index };
    return true;
  }

  private get openQuestion(): Question | undefined {
    const { question } = this.reading;
    return question.tool === 'dig' && !question.ended ? question : undefined;
  }

  private followFlags([, flags = '', answers = '']: RegExpExecArray): boolean {
    const question = this.openQuestion;
    if (question === undefined) return false;
    const set = noteFlags(question, flags);
    question.message.expect(Number(answers));
    // With `+qr` dig shows its own query first, which answers nothing.
    question.message.isQuery = flags.trim() !== '' && !set.includes('qr');
    return true;
  }

  private followFlagsAlone([, flags = '']: RegExpExecArray): boolean {
    const question = this.openQuestion;
    if (question !== undefined) noteFlags(question, flags);
    return question !== undefined;
  }

  private followCount([, answers = '']: RegExpExecArray): boolean {
    const question = this.openQuestion;
    if (question === undefined) return false;
    question.message.expect(Number(answers));
    return true;
  }

  /** `dig +yaml` names the server above the message. */
  private followAddress([, address = '']: RegExpExecArray): boolean {
    this.serverAbove = serverName(address);
    return true;
  }

  private followSection([, name = '']: RegExpExecArray): boolean {
    const question = this.openQuestion;
    if (question === undefined) return false;
    question.message.section = name.startsWith('OPT') ? 'none' : (name.toLowerCase() as Section);
    return true;
  }

  private followQuestion([, name = '', type = '']: RegExpExecArray): boolean {
    const question = this.openQuestion;
    if (question?.message.section !== 'question') return false;
    question.domain = askedName(name);
    question.severalNames = [];
    question.asksOtherType = !/^(?:MX|TYPE15)$/.test(type);
    return true;
  }

  private followServer([, address = '', name]: RegExpExecArray): boolean {
    const question = this.openQuestion;
    if (question === undefined) return false;
    question.server = serverName(name ?? address);
    question.ended = true;
    return true;
  }

  /** `dig` tells below the server when it asked; the line stays noise to the reader. */
  private followWhen([, text = '']: RegExpExecArray): boolean {
    const { question } = this.reading;
    if (question.tool === 'dig') question.when ??= readWhen(text);
    return false;
  }

  /** `delv` tells what its cache knows not to exist. */
  private followNegative([, name = '', kind]: RegExpExecArray, index: number): boolean {
    const domain = askedName(name);
    if (domain === undefined) return false;
    const question =
      this.reading.question.tool === 'dig' ? this.reading.question : this.reading.ask('dig', index, { domain });
    question.denies(domain, index, kind === 'NXDOMAIN' ? 'no-domain' : 'no-mx');
    return true;
  }

  /** `dig +trace` names the server below each answer. */
  private followReceived([, address = '', name]: RegExpExecArray): boolean {
    if (this.reading.question.ended || !/^(?:dig|text)$/.test(this.reading.question.tool)) return false;
    this.reading.question.server = serverName(name ?? address);
    this.reading.question.ended = true;
    return true;
  }

  private followFailure(index: number): boolean {
    const { question } = this.reading;
    if (question.tool === 'text' || question.ended) return false;
    question.outcome = { state: 'failed', index };
    question.ended = question.tool === 'dig';
    return true;
  }
}

/** What the flags of a header say of its answer. */
function noteFlags(question: Question, flags: string): readonly string[] {
  const set = flags.toLowerCase().split(/\s+/);
  question.authoritative = set.includes('aa');
  question.message.isTruncated = set.includes('tc');
  return set;
}
