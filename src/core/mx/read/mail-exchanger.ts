import { readOwner, takeMx } from './mx-parts.ts';
import type { Paste } from './paste.ts';
import { readIssue } from './rules.ts';
import { domainNamedIn } from './suspects.ts';
import type { Question, RecordFormat } from './question.ts';

/** Windows, old Unix and the guide: `example.test MX preference = 10, mail exchanger = mail1.example.test`. */
const WITH_PREFERENCE = /^(?:(\S+)\s+)?(?:MX\s+)?preference\s*=\s*([^\s,]+)(?:\s*,)?\s*mail exchanger\s*=(.*)$/i;
/** Unix: `example.test  mail exchanger = 10 mail1.example.test.` */
const UNIX = /^(?:(\S+)\s+)?mail exchanger\s*=\s*(\S+)\s+(\S.*)$/i;
/** In debug output the owner stands above, as `->  example.test`. */
const OWNER_ABOVE = /^->\s*(\S+)$/;

const windowWidths = [80, 100, 120];

/** Takes a line that names a mail exchanger in words; tells whether it was one. */
export function takeMailExchanger(paste: Paste, index: number, question: Question, format: RecordFormat): boolean {
  const line = paste.trimmed(index);
  if (!/mail exchanger/i.test(line)) return false;
  const [, name, preference = '', exchange = ''] = WITH_PREFERENCE.exec(line) ?? UNIX.exec(line) ?? [];
  if (preference === '') return refuseUnclear(paste, index, format);
  const ownerText = name === undefined || /^MX$/i.test(name) ? ownerAbove(paste, index) : name;
  const owner = readOwner(ownerText, 'whole', index + 1, paste.givenOrigin);
  question.fresh = false;
  if (typeof owner !== 'string') {
    paste.refuse(format, index, undefined, owner);
    return true;
  }
  if (isWrapped(paste, index)) {
    const name = `${exchange.trim()}…`;
    paste.refuse(format, index, owner, readIssue('name-cut-off', { name }, { line: index + 1, domain: owner }));
    return true;
  }
  const ttlFrom = format === 'nslookup' ? 'cache' : 'published';
  takeMx(
    paste,
    { index, question, format },
    { domain: owner, preference, exchange: exchange.trim(), ttlFrom },
    'whole',
  );
  return true;
}

/** A console of old wraps its lines where its window ends, and copies them so: the rest of the name stands below. */
function isWrapped(paste: Paste, index: number): boolean {
  const isFull = windowWidths.includes((paste.lines[index] as string).length);
  return isFull && /^[a-z0-9_.-]+$/i.test(paste.lines[index + 1] ?? '');
}

/** Lines that ran into each other name exchangers that nobody can tell apart. */
function refuseUnclear(paste: Paste, index: number, format: RecordFormat): boolean {
  const text = paste.trimmed(index);
  if (!/mail exchanger\s*=/i.test(text)) return false;
  const domain = domainNamedIn(paste, text);
  const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
  paste.refuse(format, index, domain, readIssue('record-not-understood', { text }, at));
  return true;
}

function ownerAbove(paste: Paste, index: number): string {
  return OWNER_ABOVE.exec(paste.trimmed(index - 1))?.[1] ?? '';
}
