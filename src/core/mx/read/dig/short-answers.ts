import { askedName, serverName } from '../reading/asked-name.ts';
import type { Format, Session } from '../reading/format.ts';
import { namedLine } from '../reading/headings.ts';
import { isPlaceholder } from '../reading/placeholder.ts';
import type { Question } from '../reading/question.ts';
import { noteRelated } from '../reading/related-records.ts';
import { readIssue } from '../rules.ts';
import { isBetweenHeadingAndAnswer } from '../text/lines.ts';
import { LineReader } from '../reading/line-reader.ts';

/** `10 mail1.example.test.`, and with `+identify` the server behind it. */
const RECORD = /^(\d{1,10})\s+(\S+(?:\s(?!\s*from server )\s*\S+)*)(?:\s+from server (\S+) in \d+ ms\.?)?$/;
/** `10 host`, `MX 10 host`, with or without a bullet: a record that names no owner. */
const UNNAMED = /^(?:[-*・•●■]\s*)?(?:MX[\s:]+)?\d{1,5}\s+(?:\.|[^\s.]+\.\S*)$/i;
/** What `+dnssec` prints beside the answer (RFC 4034 §3.2). */
const SIGNATURE = /^[A-Z]{1,10} \d{1,3} \d{1,3} \d{1,10} \d{14} \d{14} \d{1,5} \S{1,254} [A-Za-z0-9+/=\s]{1,2000}$/;
const NAME_INSIDE = /^[^\s.]+\.[^\s]*[^\s.]\.?$/;

/** What `dig +short` prints: the owner stands in the prompt above, or the reader names it. */
export const shortAnswers: Format = {
  open: (reading) => new ShortAnswers(reading),
};

/** Records alone answer the question above. */
const answersAlone = (question: Question): boolean => question.isTerse && question.ownsUnnamed;

class ShortAnswers extends LineReader implements Session {
  /** A name alone on its line was seen to name the owner of the short answers below it. */
  private namesAreEchoed = false;
  /** How far a run of such names was looked through, and whether they name owners. */
  private echoes = { until: 0, nameOwners: false };
  take(index: number): number {
    const line = this.text.trimmed(index);
    if (this.isRecord(line)) return this.takeRecord(index, line);
    return this.takeEcho(index, line) || this.takeRelated(index, line) ? 1 : 0;
  }

  private isRecord(line: string): boolean {
    const exchange = RECORD.exec(line)?.[2];
    if (exchange === undefined) return false;
    if (NAME_INSIDE.test(exchange) || exchange === '.') return true;
    const { question, givenOrigin } = this.reading;
    const hasOwner = (answersAlone(question) && question.domain !== undefined) || givenOrigin !== undefined;
    return hasOwner && (/^\S+\.$/.test(exchange) || isPlaceholder(exchange));
  }

  private takeRecord(index: number, line: string): 1 {
    const [, preference = '', exchange = '', server] = RECORD.exec(line) ?? [];
    const { question } = this.reading;
    if (answersAlone(question)) {
      question.fresh = false;
      if (server !== undefined) question.server ??= serverName(server);
      // The name that it is an alias for holds the records.
      this.reading.answerQuestion();
    }
    this.reading.addUnnamed({
      ...{ index, count: 1, format: 'dig-short', source: 'list', label: '' },
      parts: { preference, exchange, ttlFrom: 'cache' },
    });
    return 1;
  }

  /** A name alone on its line, as `echo $domain` prints it before each answer. */
  private takeEcho(index: number, line: string): boolean {
    if (this.takeEchoedServer(index, line)) return true;
    const domain = this.headingOf(line);
    if (domain === undefined || !this.namesOwners(index)) return false;
    this.namesAreEchoed = true;
    this.reading.beginText();
    this.reading.ask('dig', index, { domain, heading: line });
    this.reading.read('dig-short', index);
    return true;
  }

  /** A loop over servers asks one name, and prints the server above each answer: it is no owner. */
  private takeEchoedServer(index: number, line: string): boolean {
    const { question, passage } = this.reading;
    const { domain, loopNames, tool } = question;
    if (tool !== 'dig' || domain === undefined || loopNames.length === 0) return false;
    const server = namedLine(line)?.name;
    if (server === undefined || !loopNames.includes(server)) return false;
    // The first one stands right below the command.
    if (question.server === undefined && passage.unnamed.length === 0) question.server = server;
    else this.reading.ask('dig', index, { domain, loopNames, server, repeats: true, emptyMeansNone: true });
    this.reading.read('dig-short', index);
    return true;
  }

  /** The domain of a heading. None is read in zone text, nor below a question whose name is known: there a name alone is an alias. */
  private headingOf(line: string): string | undefined {
    const { question } = this.reading;
    if (question.zoneText.sure) return undefined;
    // Below a command that asks several names, a name alone is an alias of one of them.
    if (answersAlone(question) && question.severalNames.length > 0) return undefined;
    if (answersAlone(question) && question.domain !== undefined && !question.isHeading && question.emptyMeansNone)
      return undefined;
    const named = namedLine(line);
    return named?.isHeading === true ? named.name : undefined;
  }

  /**
   * Looks past the names that follow: a short answer below the first one shows that names are echoed here. Of several
   * names before the first answer it cannot be told whether they are a list of something else.
   */
  private namesOwners(index: number): boolean {
    if (index < this.echoes.until) return this.echoes.nameOwners;
    let at = index + 1;
    let names = 1;
    for (; at < this.text.lines.length; at++) {
      const line = this.text.trimmed(at);
      if (line === '' || isBetweenHeadingAndAnswer(line)) continue;
      if (this.headingOf(line) === undefined) break;
      names++;
    }
    const answerBelow = UNNAMED.test(this.text.trimmed(at)) || this.reading.beginsRows(at);
    this.echoes = { until: at, nameOwners: this.namesAreEchoed || (answerBelow && names === 1) };
    return this.echoes.nameOwners;
  }

  /** In a short answer, a name alone is what the domain is an alias for; a quoted text is TXT. */
  private takeRelated(index: number, line: string): boolean {
    const { question } = this.reading;
    const { domain } = question;
    if (!answersAlone(question) || domain === undefined) return false;
    if (SIGNATURE.test(line)) return true;
    if (line.startsWith('"')) {
      const content = line.replace(/"\s*"/g, '').replace(/^"|"$/g, '');
      noteRelated(this.reading, index, { owner: domain, type: 'TXT', content });
      return true;
    }
    const target = /^\S+\.$/.test(line) && !question.asksOtherType ? askedName(line) : undefined;
    if (target === undefined) return false;
    // An alias stands above its records; `10mail1.example.test.` is a record that lost its blank.
    if (this.reading.passage.unnamed.length > 0 || /^\d{1,5}[a-z]/i.test(line)) {
      this.reading.holdBack(domain);
      this.reading.refuseLine(
        'dig-short',
        index,
        readIssue('record-not-understood', { text: line }, { line: index + 1, domain }),
      );
      return true;
    }
    question.aliasOf = target;
    this.reading.found.aliases.set(domain, target);
    return true;
  }
}
