import { fact, hazard, issuesOf, page, rfc, rule } from '../issue.ts';

const names = rule<{ name: string }>('error', rfc(1035, '2.3.1'));

/** The rules of reading an inventory: an `error` refuses its row, and the row's domain is then not in the estate. */
export const readEstateRules = {
  'input-empty': rule<Record<never, never>>('advice'),
  'input-not-understood': rule<Record<never, never>>('error'),
  'json-invalid': rule<Record<never, never>>('error'),
  'too-many-rows': rule<{ most: number }>('error'),
  'header-missing': rule<Record<never, never>>('error'),
  'column-missing': rule<{ column: string }>('error'),
  'column-twice': rule<{ column: string }>('error'),
  'column-unknown': rule<{ column: string }>('warning'),
  'column-unassigned': rule<{ column: string; filled: number }>('error'),
  'value-of-unassigned-column': rule<{ column: string; value: string }>('error'),
  'columns-joined': rule<{ column: string; names: readonly string[] }>('advice'),
  'row-above-header': rule<{ text: string }>('error'),
  /** A header below the first: the rows below it are read by it. */
  'header-again': rule<Record<never, never>>('advice'),
  'title-passed-over': rule<{ text: string }>('advice'),
  'rows-joined': rule<{ rows: number }>('advice'),
  'list-without-domain': rule<{ entries: number }>('error', fact('T3.1'), fact('T3.2')),
  /** Cells beside the entries of a list: they are not taken. */
  'list-values-left': rule<{ values: readonly string[] }>('warning', fact('T3.1'), fact('T3.2')),
  /** One list approves and blocks, or is of several domains. */
  'list-mixes': rule<{ values: readonly string[] }>('error', fact('T3.1'), fact('T3.2')),
  'list-not-known': rule<{ field: string; value: string }>('error', fact('T3.1'), fact('T3.2')),
  'subdomains-not-known': rule<{ field: string; value: string }>('warning', fact('T2'), hazard('H12')),
  'cells-left-over': rule<{ cells: readonly string[] }>('error'),
  'cells-without-header': rule<{ cells: readonly string[] }>('error'),
  'quote-not-closed': rule<Record<never, never>>('error'),
  'entered-not-understood': rule<{ place: number }>('warning'),
  'domain-missing': rule<Record<never, never>>('error'),
  'name-invalid': names,
  'value-missing': rule<{ field: string }>('error'),
  'value-not-understood': rule<{ field: string; value: string }>('error'),
  'destination-not-understood': rule<{ value: string }>('error', fact('T2')),
  'spam-off-with-action': rule<{ value: string }>('warning', fact('T4.3')),
} as const;

export const readEstateIssue = issuesOf(readEstateRules);

/** What a stored answer was about; empty texts where that is nothing that is ever asked. */
type AskedParams = { kind: string; about: string; subject: string };

/** The rules of mapping. Of an `error`, the entry (or the domain) is in no list. */
export const settingsRules = {
  'name-invalid': names,
  'sender-form-refused': rule<{ entry: string; form: RefusedForm }>(
    'error',
    page('cegp-sender-formats'),
    page('approved-blocked-ips'),
  ),
  'entry-not-understood': rule<{ entry: string }>('error', fact('T3.1'), fact('T3.2')),
  'subdomain-too-deep': rule<{ wildcard: string; subdomain: string }>('error', page('imss-cpf-policy'), hazard('H12')),
  'subdomain-not-below': rule<{ wildcard: string; subdomain: string }>('error', fact('T2')),
  'wildcard-without-subdomains': rule<{ wildcard: string; entries: readonly string[] }>(
    'error',
    fact('T2'),
    hazard('H12'),
  ),
  'wildcard-not-used': rule<{ wildcard: string; entries: readonly string[] }>('warning', fact('T2')),
  'subdomain-refused': rule<{ wildcard: string; subdomain: string }>('error', fact('T2'), hazard('H12')),
  'settings-disagree': rule<{ domain: string; times: number; fields: readonly string[] }>('error', fact('T4')),
  'port-out-of-range': rule<{ domain: string; host: string; port: number }>('error', page('cegp-managing-domains')),
  'destination-refused': rule<{ host: string }>('error', page('cegp-managing-domains')),
  'destination-missing': rule<{ domain: string }>('warning', fact('T2')),
  'destination-is-mx': rule<{ domain: string; host: string }>('warning', page('imss-cpf-policy')),
  'destination-is-domain': rule<{ domain: string; host: string }>('warning', page('cegp-managing-domains')),
  'preference-not-in-tmems': rule<{ domain: string; host: string; preference: number }>(
    'error',
    page('tmems-domain-management'),
  ),
  'domain-listed-twice': rule<{ domain: string; times: number }>('warning', fact('T2')),
  'subdomain-listed-twice': rule<{ wildcard: string; subdomain: string }>('warning', fact('T2')),
  'subdomains-without-wildcard': rule<{ domain: string; subdomains: readonly string[] }>('warning', fact('T2')),
  'local-part-dots': rule<{ entry: string }>('warning', rfc(5321, '4.1.2')),
  'destination-not-full-name': rule<{ host: string }>('error', page('cegp-managing-domains')),
  'destination-not-public': rule<{ domain: string; host: string }>('warning', page('cegp-managing-domains')),
  'sender-form-disputed': rule<{ entry: string }>('warning', page('cegp-sender-formats')),
  'precedence-flips': rule<{ approved: string; blocked: readonly string[]; domains: readonly string[] }>(
    'warning',
    hazard('H17'),
    page('sender-filter-about'),
    page('imsva-82-cpf-step2'),
  ),
  'block-inside-approval': rule<{ blocked: string; approved: readonly string[] }>(
    'warning',
    hazard('H17'),
    page('cegp-ip-evaluation'),
  ),
  'approves-everyone': rule<{ entry: string }>('warning', hazard('H16')),
  'blocks-everyone': rule<{ entry: string }>('warning', hazard('H16')),
  'approves-own-domain': rule<{ entry: string; own: readonly string[] }>('warning', hazard('H17')),
  'limit-exceeded': rule<{ list: LimitedList; count: number; limit: number }>(
    'warning',
    page('ka-0013493'),
    page('tmems-specifying-recipients'),
  ),
  'decision-unknown': rule<AskedParams>('advice'),
  'answer-unknown': rule<AskedParams & { answer: string }>('warning'),
  'decision-answered-twice': rule<AskedParams>('warning', fact('T4.1')),
  'network-has-host-bits': rule<{ entry: string; network: string }>('advice', page('approved-blocked-ips')),
  'word-for-none': rule<{ entry: string }>('advice', fact('T3.1'), fact('T3.2')),
  'duplicate-entry': rule<{ entry: string }>('advice'),
  'approved-ip-still-scanned': rule<{ entries: readonly string[] }>(
    'advice',
    hazard('H17'),
    page('managing-approved-ips'),
    page('cegp-approved-ips'),
  ),
  'blocked-sender-matches-header': rule<{ entries: readonly string[] }>('advice', page('cegp-sender-filter-settings')),
  'spam-policy-order': rule<{ domains: readonly string[] }>('advice', fact('T4.3'), page('policy-rules')),
  'recipient-filter-after-sync': rule<{ domains: readonly string[] }>('advice', hazard('H14'), fact('T3.3')),
  'default-content-rules': rule<Record<never, never>>('advice', hazard('H15'), fact('T5')),
} as const;

/** Why TMEmS does not take an entry as it is. */
export type RefusedForm = 'local-wildcard' | 'domain-wildcard' | 'ipv6' | 'ip-range' | 'ip-mask' | 'ip-wildcard';

/** The lists that have a limit (vendor evidence 2.3). */
export type LimitedList = 'approved-senders' | 'blocked-senders' | 'inbound-servers' | 'policy-recipients';

export const settingsIssue = issuesOf(settingsRules);
export type SettingsIssueId = keyof typeof settingsRules;
