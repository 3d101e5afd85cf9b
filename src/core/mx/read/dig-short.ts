import { askedName, serverName } from './asking.ts';
import { noteBeside } from './beside.ts';
import type { Format } from './format.ts';
import { takeMx } from './mx-parts.ts';
import type { Paste } from './paste.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Question } from './question.ts';
import { readIssue } from './rules.ts';

/** `10 mail1.example.test.`, and with `+identify` the server behind it. */
const RECORD = /^(\d{1,10})\s+(\S.*?)(?:\s+from server (\S+) in \d+ ms\.?)?$/;
const NAME_INSIDE = /^[^\s.]+\.[^\s]*[^\s.]\.?$/;
/** `example.test`, `example.test:`, `== example.test ==`, `# example.test`, as a loop prints the name it asks for. */
const ECHOED = /^(?:[#=*-]{1,8}\s*)?([^\s:=]{1,253}\.[^\s:=.]{1,63}):?(?:\s*[#=*-]{1,8})?$/;

/** What `dig +short` prints: the owner stands in the prompt above, or the reader names it. */
export const digShort: Format = {
  id: 'dig-short',
  take(paste, index) {
    const line = paste.trimmed(index);
    if (isRecord(paste, line)) return takeRecord(paste, index, line);
    return takeEcho(paste, index, line) || takeBeside(paste, index, line) ? 1 : 0;
  },
};

function isTerse({ tool, ended, dig }: Question): boolean {
  return tool === 'dig' && !ended && dig.status === undefined;
}

function isRecord(paste: Paste, line: string): boolean {
  const exchange = RECORD.exec(line)?.[2];
  if (exchange === undefined) return false;
  if (NAME_INSIDE.test(exchange) || exchange === '.') return true;
  const { question, givenOrigin } = paste;
  const hasOwner = (isTerse(question) && question.domain !== undefined) || givenOrigin !== undefined;
  return hasOwner && (/^\S+\.$/.test(exchange) || isPlaceholder(exchange));
}

function takeRecord(paste: Paste, index: number, line: string): 1 {
  const [, preference = '', exchange = '', server] = RECORD.exec(line) ?? [];
  const question = isTerse(paste.question) ? paste.question : paste.answering('text', index);
  question.fresh = false;
  if (server !== undefined) question.server ??= serverName(server);
  const domain =
    question.tool === 'dig' && question.domain !== undefined ? (question.aliasOf ?? question.domain) : undefined;
  const owner = domain ?? (question.severalNames.length > 0 ? undefined : paste.givenOrigin);
  if (owner === undefined) {
    refuseWithoutOwner(paste, index, question);
  } else {
    const parts = { domain: owner, preference, exchange, ttlFrom: 'cache' } as const;
    takeMx(paste, { index, question, format: 'dig-short' }, parts, 'whole');
  }
  return 1;
}

function refuseWithoutOwner(paste: Paste, index: number, { severalNames }: Question): void {
  const at = { line: index + 1 };
  for (const name of severalNames) paste.incomplete.add(name);
  if (severalNames.length > 0) {
    paste.refuseLine('dig-short', index, readIssue('layout-ambiguous', { text: paste.trimmed(index) }, at));
  } else paste.refuse('dig-short', index, undefined, readIssue('needs-origin', { name: '@' }, at));
}

/** A name alone on its line, as `echo $domain` prints it before each answer. */
function takeEcho(paste: Paste, index: number, line: string): boolean {
  const domain = echoedName(line);
  if (domain === undefined || !namesOwners(paste, index)) return false;
  paste.namesAreEchoed = true;
  paste.ask('dig', index, { domain, emptyMeansNone: true });
  paste.read('dig-short', index);
  return true;
}

function echoedName(line: string): string | undefined {
  const name = ECHOED.exec(line)?.[1];
  return name === undefined ? undefined : askedName(name);
}

/**
 * Looks past the names that follow: a short answer below the first one shows that names are echoed here. Of several
 * names before the first answer it cannot be told whether they are a list of something else.
 */
function namesOwners(paste: Paste, index: number): boolean {
  if (index < paste.echoes.until) return paste.echoes.name;
  let at = index + 1;
  let names = 1;
  while (at < paste.lines.length && (paste.trimmed(at) === '' || echoedName(paste.trimmed(at)) !== undefined)) {
    if (paste.trimmed(at) !== '') names++;
    at++;
  }
  const exchange = RECORD.exec(paste.trimmed(at))?.[2] ?? '';
  const answerBelow = NAME_INSIDE.test(exchange) || exchange === '.';
  paste.echoes = { until: at, name: paste.namesAreEchoed || (answerBelow && names === 1) };
  return paste.echoes.name;
}

/** In a short answer, a name alone is what the domain is an alias for; a quoted text is TXT. */
function takeBeside(paste: Paste, index: number, line: string): boolean {
  const { question } = paste;
  const { domain } = question;
  if (!isTerse(question) || domain === undefined) return false;
  if (line.startsWith('"')) {
    const content = line.replace(/"\s*"/g, '').replace(/^"|"$/g, '');
    noteBeside(paste, index, { owner: domain, type: 'TXT', content });
    return true;
  }
  const target = /^\S+\.$/.test(line) && !question.asksOtherType ? askedName(line) : undefined;
  if (target === undefined) return false;
  question.aliasOf = target;
  paste.aliases.set(domain, target);
  return true;
}
