import { isAtOrBelow } from '../../../dns/name.ts';
import { readIssue } from '../rules.ts';
import type { Reading } from './reading.ts';

/** `mx`, `+mx`, `~mx:example.test/24` in an SPF record (RFC 7208 §5.4). */
const SPF_WITH_MX = /^"?v=spf1\s(?:.*\s)?[+?~-]?mx(?:[\s:/"]|$)/i;

/** A record beside the MX. */
export interface RelatedRecord {
  readonly owner: string;
  readonly type: string;
  /** Its data as one text; strings of TXT are joined. */
  readonly content: string;
  /** Of CNAME: where it points. */
  readonly target?: string | undefined;
}

/** Tells what a change of MX touches besides: SPF, MTA-STS, DANE (H24, H25); notes aliases for the end. */
export function noteRelated(reading: Reading, index: number, { owner, type, content, target }: RelatedRecord): void {
  const at = { line: index + 1 };
  if ((type === 'TXT' || type === 'SPF') && SPF_WITH_MX.test(content)) {
    reading.tell(readIssue('spf-names-mx', { domain: owner }, { ...at, domain: owner }));
  }
  const stsDomain = /^_mta-sts\.(.+)$/.exec(owner)?.[1];
  if (stsDomain !== undefined && (type === 'TXT' || type === 'CNAME')) {
    reading.tell(readIssue('mta-sts-names-mx', { domain: stsDomain }, { ...at, domain: stsDomain }));
  }
  const daneHost = /^_25\._tcp\.(.+)$/.exec(owner)?.[1];
  if (daneHost !== undefined && (type === 'TLSA' || type === 'CNAME')) {
    reading.tell(readIssue('dane-names-exchange', { exchange: daneHost }, at));
  }
  if (type === 'CNAME' && target !== undefined && !isAtOrBelow(target, owner)) reading.found.aliases.set(owner, target);
}
