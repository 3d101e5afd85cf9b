import { serverName } from './asking.ts';
import type { Format } from './format.ts';
import { readOwner, takeMx } from './mx-parts.ts';
import type { MxAnswer } from '../read-shape.ts';
import { noteBeside } from './beside.ts';
import type { Paste } from './paste.ts';
import type { Question } from './question.ts';
import { readIssue } from './rules.ts';
import { domainNamedIn } from './suspects.ts';

const MARKS = /mail is|no MX record|not found:|alias for|descriptive text|^(?:Using|Name|Address|Aliases)\b/i;
const RECORD = /^(\S+)\s+mail is handled (?:by\s+(\S+)|\(pri=(\d+)\) by)\s+(\S.*)$/i;
const NO_MX = /^(\S+) has no MX record/i;
const NOT_FOUND = /^Host (\S+) not found: \d+\((\w+)\)/i;
const ALIAS = /^(\S+) is an alias for (\S+)$/i;
const TEXT = /^(\S+) descriptive text (".*)$/i;
const SERVER = /^Using domain server:$/i;
const SERVER_NAME = /^(Name|Address|Aliases):\s*(\S*)$/i;

/** What `host` prints. */
export const host: Format = {
  id: 'host',
  take(paste, index) {
    const line = paste.trimmed(index);
    if (!MARKS.test(line)) return 0;
    return takeServer(paste, index, line) || takeRecord(paste, index, line) || takeNegative(paste, index, line)
      ? 1
      : takeBeside(paste, index, line);
  },
};

/** The question of `host` above, or the text around: in a list of lines without a server each domain is one answer. */
function questionOf(paste: Paste, index: number): Question {
  const { question } = paste;
  return question.tool === 'host' ? question : paste.answering('text', index);
}

function takeServer(paste: Paste, index: number, line: string): boolean {
  if (SERVER.test(line)) {
    if (paste.question.tool !== 'host' || !paste.question.fresh) paste.ask('host', index);
    paste.question.fresh = false;
    paste.question.awaitsServer = true;
    paste.read('host', index);
    return true;
  }
  if (!paste.question.awaitsServer || paste.question.tool !== 'host') return false;
  const [, label = '', value = ''] = SERVER_NAME.exec(line) ?? [];
  if (label === '') return false;
  if (/^name$/i.test(label)) paste.question.server = serverName(value);
  if (/^address$/i.test(label)) paste.question.server ??= serverName(value);
  if (/^aliases$/i.test(label)) paste.question.awaitsServer = false;
  paste.read('host', index);
  return true;
}

function takeRecord(paste: Paste, index: number, line: string): boolean {
  const [, name, by, pri, exchange = ''] = RECORD.exec(line) ?? [];
  if (name === undefined) return refuseUnclear(paste, index, line);
  const question = questionOf(paste, index);
  question.fresh = false;
  const domain = readOwner(name, 'whole', index + 1, paste.givenOrigin);
  if (typeof domain === 'string') {
    const parts = { domain, preference: by ?? pri ?? '', exchange, ttlFrom: 'cache' } as const;
    takeMx(paste, { index, question, format: 'host' }, parts, 'whole');
  } else paste.refuse('host', index, undefined, domain);
  return true;
}

function refuseUnclear(paste: Paste, index: number, text: string): boolean {
  if (!/mail is handled/i.test(text)) return false;
  const domain = domainNamedIn(paste, text, 'line');
  const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
  paste.refuse('host', index, domain, readIssue('record-not-understood', { text }, at));
  return true;
}

function takeNegative(paste: Paste, index: number, line: string): boolean {
  const none = NO_MX.exec(line)?.[1];
  const [, lost, status] = NOT_FOUND.exec(line) ?? [];
  const name = none ?? lost;
  if (name === undefined) return false;
  const domain = readOwner(name, 'whole', index + 1, paste.givenOrigin);
  const found: MxAnswer['state'] = status?.toUpperCase() === 'NXDOMAIN' ? 'no-domain' : 'failed';
  const question = questionOf(paste, index);
  question.fresh = false;
  if (typeof domain === 'string' && !question.asksOtherType) {
    paste.negative(question, index, domain, none === undefined ? found : 'no-mx');
  }
  paste.read('host', index);
  return true;
}

function takeBeside(paste: Paste, index: number, line: string): number {
  const [, alias, target] = ALIAS.exec(line) ?? [];
  const [, described, text] = TEXT.exec(line) ?? [];
  const owner = readOwner(alias ?? described ?? '', 'whole', index + 1, undefined);
  if (typeof owner !== 'string') return 0;
  const pointsTo = target === undefined ? undefined : readOwner(target, 'whole', index + 1, undefined);
  noteBeside(paste, index, {
    owner,
    type: alias === undefined ? 'TXT' : 'CNAME',
    content: text ?? '',
    target: typeof pointsTo === 'string' ? pointsTo : undefined,
  });
  return 1;
}
