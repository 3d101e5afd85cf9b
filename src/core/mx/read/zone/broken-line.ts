import { recordClass } from '../../../dns/record-type.ts';
import type { Issue } from '../../../issue.ts';
import { isPlaceholder } from '../reading/placeholder.ts';
import { readIssue } from '../rules.ts';
import type { ZoneRecord } from '../../../dns/zone-record.ts';
import { tokenise, type Token } from '../../../dns/zone-tokens.ts';

const NUMBER = /^\d+$/;

/** Tells whether the data of an MX line are a number and one name, as RFC 1035 §3.3.9 has them. */
export function isPlainMx({ data, closed }: ZoneRecord): boolean {
  return closed && data.length === 2 && NUMBER.test(data[0]?.text ?? '') && data[1]?.quoted === false;
}

/** Says what is wrong with the data of an MX line that is not plain. */
export function faultOf(line: ZoneRecord, text: string, at: { line: number; domain: string }): Issue {
  const [preference, exchange] = line.data;
  if (!line.closed) return readIssue('parenthesis-not-closed', { text }, at);
  if (preference?.text === '\\#' || line.data.some(({ quoted }) => quoted))
    return readIssue('data-form-refused', { text }, at);
  if (preference === undefined) return readIssue('record-not-understood', { text }, at);
  if (isPlaceholder(textBehind(text, preference.text))) {
    return readIssue('exchange-placeholder', { text: textBehind(text, preference.text) }, at);
  }
  if (exchange === undefined) {
    const isNumber = /^\d+$/.test(preference.text);
    if (!isNumber) return readIssue('preference-missing', { exchange: preference.text }, at);
  } else if (line.data.length === 2) return readIssue('preference-out-of-range', { preference: preference.text }, at);
  return readIssue('record-not-understood', { text }, at);
}

function textBehind(text: string, word: string): string {
  return text.slice(text.lastIndexOf(` ${word} `) + word.length + 2).trim();
}

/** Tells prose that has MX for its second word from a record that went wrong. */
export function looksLikeRecord(line: ZoneRecord): boolean {
  const first = line.data[0];
  if (first === undefined || first.quoted || /^[\d\\+-]/.test(first.text)) return true;
  if (line.class !== undefined || line.ttl !== undefined) return true;
  return line.owner === undefined ? line.data.length === 1 : /[.@]/.test(line.owner.text);
}

/** The words of a line that has MX in the place of a type, but something before it that is neither TTL nor class. */
export function brokenMxLine(text: string): { readonly owner: Token | undefined; readonly fault: string } | undefined {
  const { tokens, startsBlank } = tokenise(text);
  const type = tokens.slice(0, 4).findIndex((token) => !token.quoted && token.text.toUpperCase() === 'MX');
  const between = tokens.slice(startsBlank ? 0 : 1, Math.max(type, 0));
  if (
    type < (startsBlank ? 0 : 1) ||
    !between.every(({ text }) => /^\d/.test(text) || recordClass(text) !== undefined)
  ) {
    return undefined;
  }
  const fault = between.find(({ text }) => /^\d/.test(text))?.text;
  return { owner: startsBlank ? undefined : tokens[0], fault: fault ?? '' };
}

/** Two lines that ran into one: the second is a record of MX. */
export function holdsAnotherRecord({ type, data }: ZoneRecord): boolean {
  if (/^(?:TXT|SPF|HINFO|SOA|RRSIG|NSEC3?|NXT|SIG)$/.test(type)) return false;
  return data.some(
    ({ text, quoted }, at) => !quoted && text.toUpperCase() === 'MX' && /^\d+$/.test(data[at + 1]?.text ?? ''),
  );
}
