import type { MxAnswer } from '../read-shape.ts';
import { askedName, serverName } from './asking.ts';
import { noteBeside } from './beside.ts';
import type { Format } from './format.ts';
import { takeMailExchanger } from './mail-exchanger.ts';
import type { Paste } from './paste.ts';
import type { Question } from './question.ts';

const MARKS = /[:=*]|answer|timed out|timeout|権限/i;
const SERVER = /^(?:(?:Default )?Server|(?:既定の)?サーバー?)\s*:\s*(\S*)$/i;
const ADDRESS = /^(?:Address(?:es)?|アドレス)\s*:\s*(\S+)$/i;
const NOT_AUTHORITATIVE = /^(?:Non-authoritative answer|権限のない回答)\s*:?$/i;
const AUTHORITIES = /^Authoritative answers can be found from/i;
const TIMED_OUT = /^DNS request timed out\.?$|^timeout was \d+ seconds?\.?$/i;
const FAILED_REQUEST = /^\*{2,3}(?=.*(?:timed[ -]?out|タイムアウト))(?:\s*Request to |.*タイムアウト)/i;
const NOT_FOUND = /^\*{2,3}\s*(?:\S+\s+)?can't find\s+([^\s:]+):(.*)$/i;
const NOT_FOUND_JA = /^\*{2,3}\s*(?:[^\sが]+\s*が\s*)?([^\sがを]+)\s*を見つけられません(?:でした)?(.*)$/;
const NO_RECORDS = /^\*{2,3}\s*No .*records? available for\s+(\S+)$/i;
const NO_RECORDS_JA = /^\*{2,3}\s*([^\sの]+)\s*の(?=.*レコード).*(?:ありません|利用できません)/;
const TEXT = /^(\S+)\s+text\s*=\s*(".*)?$/i;
const ALIAS = /^(\S+)\s+canonical name\s*=\s*(\S+)$/i;
const SOA_OF = /^primary name server\s*=|^origin\s*=/i;

/** What `nslookup` prints: Windows in English and Japanese, and Unix. Its MX lines are in `mail-exchanger.ts`. */
export const nslookup: Format = {
  id: 'nslookup',
  take(paste, index) {
    const line = paste.trimmed(index);
    if (!MARKS.test(line)) return 0;
    if (takeServer(paste, index, line) || takeRemark(paste, index, line)) {
      paste.read('nslookup', index);
      return 1;
    }
    const { question } = paste;
    if (question.tool !== 'nslookup') return 0;
    if (takeMailExchanger(paste, index, question, 'nslookup')) return 1;
    return takeBeside(paste, index, line);
  },
};

function takeServer(paste: Paste, index: number, line: string): boolean {
  const server = SERVER.exec(line);
  if (server !== null) {
    const { question } = paste;
    const attaches = question.tool === 'nslookup' && question.fresh;
    const asked = attaches ? question : paste.ask('nslookup', index, { asksOtherType: paste.nslookupAsksOther });
    asked.fresh = false;
    asked.awaitsServer = true;
    const name = server[1] ?? '';
    if (name !== '' && !/^unknown$/i.test(name)) asked.server = serverName(name);
    else asked.server = undefined;
    return true;
  }
  const address = ADDRESS.exec(line)?.[1];
  if (address === undefined || paste.question.tool !== 'nslookup' || paste.question.awaitsServer !== true) return false;
  paste.question.server ??= serverName(address);
  paste.question.awaitsServer = false;
  return true;
}

function takeRemark(paste: Paste, index: number, line: string): boolean {
  if (NOT_AUTHORITATIVE.test(line)) {
    questionOf(paste, index).authoritative = false;
    return true;
  }
  if (AUTHORITIES.test(line) || TIMED_OUT.test(line)) return paste.question.tool === 'nslookup';
  if (FAILED_REQUEST.test(line)) {
    paste.question.outcome = { state: 'failed', index };
    return true;
  }
  return takeNegative(paste, index, line);
}

function questionOf(paste: Paste, index: number): Question {
  const question = paste.answering('nslookup', index);
  question.fresh = false;
  return question;
}

function takeNegative(paste: Paste, index: number, line: string): boolean {
  if (!line.startsWith('**')) return false;
  const [, name, reason = ''] = NOT_FOUND.exec(line) ?? NOT_FOUND_JA.exec(line) ?? [];
  const none = (NO_RECORDS.exec(line) ?? NO_RECORDS_JA.exec(line))?.[1];
  const text = name ?? none;
  if (text === undefined) return false;
  const question = questionOf(paste, index);
  const domain = askedName(text);
  if (domain === undefined || question.asksOtherType) return true;
  paste.negative(question, index, domain, none === undefined ? stateOf(reason) : 'no-mx');
  return true;
}

function stateOf(reason: string): Exclude<MxAnswer['state'], 'records'> {
  if (/NXDOMAIN|Non-existent/i.test(reason)) return 'no-domain';
  return /No answer|No (?:mx |mail )?(?:information|records?)/i.test(reason) ? 'no-mx' : 'failed';
}

/** TXT (whose text Windows puts below), aliases, and the SOA that Windows shows where there is no MX. */
function takeBeside(paste: Paste, index: number, line: string): number {
  const [, described, text] = TEXT.exec(line) ?? [];
  const [, alias, target] = ALIAS.exec(line) ?? [];
  const owner = askedName(described ?? alias ?? '');
  if (owner !== undefined) {
    const content = text ?? nextText(paste, index);
    const pointsTo = askedName(target ?? '');
    noteBeside(paste, index, { owner, type: alias === undefined ? 'TXT' : 'CNAME', content, target: pointsTo });
    return 1;
  }
  if (SOA_OF.test(line)) noteSoa(paste, index);
  return 0;
}

function nextText(paste: Paste, index: number): string {
  const near = [1, 2].map((step) => paste.trimmed(index + step));
  return near.find((line) => line.startsWith('"')) ?? '';
}

function noteSoa(paste: Paste, index: number): void {
  const { question } = paste;
  const zone = askedName(paste.trimmed(index - 1));
  if (zone === undefined || question.answers.size > 0) return;
  question.authorityZone = zone;
  question.outcome ??= { state: 'no-mx', index: index - 1 };
}
