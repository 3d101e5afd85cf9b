import { isAtOrBelow } from '../../dns/name.ts';
import { askedName, askingOf, serverName } from './asking.ts';
import { readDigArguments } from './command.ts';
import type { Format } from './format.ts';
import type { Paste } from './paste.ts';
import type { DigSection, Question } from './question.ts';

/** What `dig` (and `drill`, `kdig`) say around the records, as comments of zone text. */
export const dig: Format = {
  id: 'dig',
  take(paste, index) {
    const line = paste.trimmed(index);
    const isComment = line.startsWith(';');
    if (!isComment && !/^(?:dig|drill|kdig): /.test(line)) return 0;
    const understood = remarks.some(([pattern, follow]) => {
      const match = pattern.exec(line);
      return match !== null && follow(paste, index, match);
    });
    if (understood) paste.read('dig', index);
    return understood ? 1 : 0;
  },
};

type Follow = (paste: Paste, index: number, match: RegExpExecArray) => boolean;

const remarks: readonly (readonly [RegExp, Follow])[] = [
  [/^;; TO ASK: (\S+) ZONE: (\S+) SERVERS:([^:]*)$/, followList],
  [/^; <<>> [^<]*<<>>(.*)$/, followBanner],
  [/^;;\s*->>HEADER<<-.*?(?:status|rcode):\s*(\w+)/, followHeader],
  [/^;;\s*flags:([a-z\s]*);.*\bANSWER:\s*(\d+)/i, followFlags],
  [/^;;\s*flags:([a-z\s]*)$/i, followFlagsAlone],
  [/^;;\s*ANSWER:\s*(\d+)$/, followCount],
  [/^;;\s*RESPONSE FROM:\s*(\S+)$/, followAddress],
  [/^;;\s*(QUESTION|ANSWER|AUTHORITY|ADDITIONAL|OPT PSEUDO)\s*SECTION/i, followSection],
  [/^;;\s*SERVER:\s*([^#(\s]+)(?:#[^(\s]*)?(?:\(([^)]*)\))?/, followServer],
  [/^;;\s*From\s+([^@\s]+)@/, followServer],
  [/^;;\s*Received \d+ bytes from ([^#\s]+)#\d+(?:\(([^)]*)\))?/, followReceived],
  [
    /^;;\s*(?:connection timed out|no servers could be reached)|^(?:dig|drill|kdig): |^;\s*Transfer failed/i,
    followFailure,
  ],
  [/^;\s*(\S+)\s+\d+\s+IN\s+\\-(?:MX|ANY)\s+;-\$(NXRRSET|NXDOMAIN)/, followNegative],
  [/^;{1,3}\s*([^\s;]\S*)\s+(?:(?:IN|CH|HS)\s+)?([A-Z0-9]+)\s*$/, followQuestion],
];

/** What our own scripts print above their questions: the zone of a domain, and each server that is to be asked. */
function followList(paste: Paste, index: number, [, name = '', zoneName = '', names = '']: RegExpExecArray): boolean {
  const [domain, zone] = [askedName(name), askedName(zoneName)];
  if (domain === undefined || zone === undefined || !isAtOrBelow(domain, zone)) return false;
  const servers = names.split(/\s+/).filter((server) => server !== '');
  paste.zoneAsked.set(domain, zone);
  paste.toAsk.push({ domain, servers: servers.map(serverName), index });
  return true;
}

function followBanner(paste: Paste, index: number, [, words = '']: RegExpExecArray): boolean {
  const asking = askingOf(readDigArguments(words));
  const { question } = paste;
  // The banner repeats what the prompt above it asked.
  const isOpen =
    question.fresh &&
    question.dig.status === undefined &&
    question.outcome === undefined &&
    paste.passage.unnamed.length === 0;
  if (question.tool === 'dig' && isOpen) Object.assign(question, asking);
  else paste.ask('dig', index, asking);
  paste.question.emptyMeansNone = false;
  return true;
}

function followHeader(paste: Paste, index: number, [, status = '']: RegExpExecArray): boolean {
  const { question } = paste;
  const isNew = question.tool !== 'dig' || question.ended || question.dig.status !== undefined;
  const asked = isNew ? paste.ask('dig', index) : question;
  asked.dig.status = status.toUpperCase();
  if (paste.serverAbove !== undefined) asked.server ??= paste.serverAbove;
  paste.serverAbove = undefined;
  asked.emptyMeansNone = false;
  if (asked.dig.status !== 'NOERROR') {
    asked.outcome = { state: asked.dig.status === 'NXDOMAIN' ? 'no-domain' : 'failed', index };
  }
  return true;
}

function openQuestion(paste: Paste): Question | undefined {
  const { question } = paste;
  return question.tool === 'dig' && !question.ended ? question : undefined;
}

function followFlags(paste: Paste, _index: number, [, flags = '', answers = '']: RegExpExecArray): boolean {
  const question = openQuestion(paste);
  if (question === undefined) return false;
  const set = noteFlags(question, flags);
  question.dig.expected = Number(answers);
  // With `+qr` dig shows its own query first, which answers nothing.
  question.dig.isQuery = flags.trim() !== '' && !set.includes('qr');
  return true;
}

function noteFlags(question: Question, flags: string): readonly string[] {
  const set = flags.toLowerCase().split(/\s+/);
  question.authoritative = set.includes('aa');
  question.dig.truncated = set.includes('tc');
  return set;
}

function followFlagsAlone(paste: Paste, _index: number, [, flags = '']: RegExpExecArray): boolean {
  const question = openQuestion(paste);
  if (question !== undefined) noteFlags(question, flags);
  return question !== undefined;
}

function followCount(paste: Paste, _index: number, [, answers = '']: RegExpExecArray): boolean {
  const question = openQuestion(paste);
  if (question === undefined) return false;
  question.dig.expected = Number(answers);
  return true;
}

/** `dig +yaml` names the server above the message. */
function followAddress(paste: Paste, _index: number, [, address = '']: RegExpExecArray): boolean {
  paste.serverAbove = serverName(address);
  return true;
}

function followSection(paste: Paste, _index: number, [, name = '']: RegExpExecArray): boolean {
  const question = openQuestion(paste);
  if (question === undefined) return false;
  question.dig.section = name.startsWith('OPT') ? 'none' : (name.toLowerCase() as DigSection);
  return true;
}

function followQuestion(paste: Paste, _index: number, [, name = '', type = '']: RegExpExecArray): boolean {
  const question = openQuestion(paste);
  if (question?.dig.section !== 'question') return false;
  question.domain = askedName(name);
  question.severalNames = [];
  question.asksOtherType = !/^(?:MX|TYPE15)$/.test(type);
  return true;
}

function followServer(paste: Paste, _index: number, [, address = '', name]: RegExpExecArray): boolean {
  const question = openQuestion(paste);
  if (question === undefined) return false;
  question.server = serverName(name ?? address);
  question.ended = true;
  return true;
}

/** `delv` tells what its cache knows not to exist. */
function followNegative(paste: Paste, index: number, [, name = '', kind]: RegExpExecArray): boolean {
  const domain = askedName(name);
  if (domain === undefined) return false;
  const question = paste.question.tool === 'dig' ? paste.question : paste.ask('dig', index, { domain });
  paste.negative(question, index, domain, kind === 'NXDOMAIN' ? 'no-domain' : 'no-mx');
  return true;
}

/** `dig +trace` names the server below each answer. */
function followReceived(paste: Paste, _index: number, [, address = '', name]: RegExpExecArray): boolean {
  if (paste.question.ended || !/^(?:dig|text)$/.test(paste.question.tool)) return false;
  paste.question.server = serverName(name ?? address);
  paste.question.ended = true;
  return true;
}

function followFailure(paste: Paste, index: number): boolean {
  const { question } = paste;
  if (question.tool === 'text' || question.ended) return false;
  question.outcome = { state: 'failed', index };
  question.ended = question.tool === 'dig';
  return true;
}
