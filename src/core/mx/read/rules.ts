import { fact, hazard, issuesOf, rfc, rule } from '../../issue.ts';

/** Notations that hold MX and are told by their name, but not read. */
export type UnreadTool =
  | 'terraform'
  | 'nsupdate'
  | 'route53-batch'
  | 'dnscontrol'
  | 'pulumi'
  | 'ansible'
  | 'freeipa'
  | 'dnsmasq'
  | 'php'
  | 'aws-text'
  | 'windows-list'
  | 'azure'
  | 'cloudformation'
  | 'external-dns'
  | 'octodns'
  | 'ldif'
  | 'djbdns'
  | 'xml';

/** The rules of reading: an `error` refuses its line, and the line's domain is then incomplete. */
export const readRules = {
  'exchange-is-address': rule<{ exchange: string }>('error', rfc(1035, '3.3.9'), rfc(5321, '5.1')),
  'exchange-placeholder': rule<{ text: string }>('error', fact('M4')),
  'name-invalid': rule<{ name: string }>('error', rfc(1035, '2.3.1')),
  'label-too-long': rule<{ label: string; octets: number }>('error', rfc(1035, '2.3.4')),
  'preference-out-of-range': rule<{ preference: string }>('error', rfc(1035, '3.3.9')),
  /** An origin from the reader would complete the name. */
  'needs-origin': rule<{ name: string }>('error', rfc(1035, '5.1')),
  /** Records of a passage whose owner nobody knows; once a passage. */
  'needs-owner': rule<{ records: number }>('error', hazard('H11')),
  /** In one passage the same record twice, or one exchange at two preferences: answers for several domains. */
  'answers-run-together': rule<{ records: number }>('error', hazard('H11')),
  'two-states': rule<{ states: readonly string[] }>('error', hazard('H11')),
  /** A text that holds MX, and gives no record; `tool` is what it looks like, or empty. */
  'nothing-read': rule<{ tool: UnreadTool | '' }>('error', hazard('H11')),
  /** A name with nothing below it. */
  'nothing-shown': rule<{ domain: string }>('warning', rfc(5321, '5.1')),
  'line-too-long': rule<{ characters: number }>('error', hazard('H11')),
  /** A single label where no origin completes names, or none is left that does. */
  'name-not-whole': rule<{ name: string }>('error', rfc(1035, '5.1')),
  /** `MX 30 mail1` at the beginning of a line of zone text. */
  'leading-blank-lost': rule<{ text: string }>('error', rfc(1035, '5.1')),
  'directive-refused': rule<{ directive: string }>('error', rfc(1035, '5.1')),
  'answers-disagree': rule<{ domain: string; servers: readonly string[] }>('error', hazard('H22')),
  /** Several answers publish different TTLs of one domain; the longest is reckoned with. */
  'ttls-disagree': rule<{ domain: string; ttls: readonly string[] }>('warning', hazard('H22'), rfc(2181, '5.2')),
  'layout-ambiguous': rule<{ text: string }>('error', rfc(1035, '3.3.9')),
  /** A line that names MX, but has not the parts of a record. */
  'record-not-understood': rule<{ text: string }>('error', rfc(1035, '5.1')),
  /** `\#` data, or data in quotation marks. */
  'data-form-refused': rule<{ text: string }>('error', rfc(1035, '5.1'), rfc(3597, '5')),
  'ttl-invalid': rule<{ ttl: string }>('error', rfc(1035, '5.1')),
  'class-refused': rule<{ class: string }>('error', rfc(1035, '3.2.4')),
  /** A line without owner, below a line whose owner could not be read. */
  'owner-missing': rule<{ text: string }>('error', rfc(1035, '5.1')),
  'parenthesis-not-closed': rule<{ text: string }>('error', rfc(1035, '5.1')),
  /** A second, different SOA: two zones, or two versions of one, run into each other. */
  'second-zone': rule<{ zone: string }>('error', rfc(1035, '5.2')),
  /** A table or an answer that lost its right edge. */
  'preference-missing': rule<{ exchange: string }>('error', rfc(1035, '3.3.9')),
  'name-cut-off': rule<{ name: string }>('error', rfc(1035, '5.1')),
  'answer-cut-off': rule<{ domain: string; expected: number; seen: number }>('error', rfc(1035, '4.1.1')),
  /** The server had no room for all of its answer. */
  'answer-truncated': rule<{ domain: string; server: string }>('error', rfc(2181, '9')),
  /** What was typed behind the question let only some lines of the answer through. */
  'answer-filtered': rule<{ domain: string; filter: string }>('error', hazard('H11')),
  /** A record set that is no plain list of records: an alias, or one of several by a routing policy. */
  'record-set-refused': rule<{ domain: string; reason: 'alias' | 'routing-policy' }>('error', rfc(2181, '5')),
  /** JSON that tells of MX in a form that is not known. */
  'json-form-unknown': rule<{ text: string }>('error', rfc(8259, '4')),
  /** A line that nobody could read names a domain of the text, and MX or a host: it may be one of its records. */
  'line-not-understood': rule<{ text: string }>('error', hazard('H11')),
  'state-not-understood': rule<{ text: string }>('error', hazard('H11')),
  'json-not-understood': rule<{ text: string }>('error', rfc(8259, '2')),
  'exchange-underscore': rule<{ exchange: string }>('warning', rfc(1035, '2.3.1')),
  'exchange-is-alias': rule<{ exchange: string; target: string }>('warning', rfc(2181, '10.3')),
  'name-has-zone-twice': rule<{ name: string; zone: string }>('warning', rfc(1035, '5.1')),
  /** A relative name that looks like a whole one. */
  'final-dot-missing': rule<{ text: string; name: string }>('warning', rfc(1035, '5.1')),
  'record-outside-zone': rule<{ domain: string; zone: string }>('warning', rfc(1035, '5.2')),
  'domain-is-alias': rule<{ domain: string; target: string }>('warning', rfc(2181, '10.1')),
  'domain-does-not-exist': rule<{ domain: string; server: string }>('warning', rfc(8020, '2')),
  'domain-has-no-mx': rule<{ domain: string; server: string }>('warning', rfc(5321, '5.1')),
  /** An SOA stands where MX records would: a domain of that zone has none, and the paste does not say which. */
  'zone-without-mx': rule<{ zone: string }>('warning', hazard('H11'), rfc(2308, '2.2')),
  'question-failed': rule<{ domain: string; server: string }>('warning', rfc(1035, '4.1.1')),
  /** A list of single records that goes on elsewhere: a set of it may lack its next record. */
  'list-in-part': rule<Record<never, never>>('error', hazard('H11')),
  'list-cut-off': rule<Record<never, never>>('warning', hazard('H11')),
  /** RFC 1035 lets an owner be called `IN`, `MX` or `10`, but the line has rather lost its leading blanks. */
  'owner-like-keyword': rule<{ text: string; domain: string }>('warning', rfc(1035, '5.1')),
  'owner-from-row-above': rule<{ domain: string }>('advice', hazard('H11')),
  'row-not-live': rule<{ text: string }>('advice', hazard('H11')),
  'ttl-automatic': rule<{ domains: number }>('advice', hazard('H9')),
  'duplicate-record': rule<{ domain: string; preference: number; exchange: string }>('advice', rfc(2181, '5')),
  'ttl-may-be-cached': rule<{ domains: number }>('advice', hazard('H9')),
  'spf-names-mx': rule<{ domain: string }>('warning', hazard('H25'), rfc(7208, '5.4')),
  'mta-sts-names-mx': rule<{ domain: string }>('warning', hazard('H24'), rfc(8461, '3.2')),
  'dane-names-exchange': rule<{ exchange: string }>('warning', hazard('H24'), rfc(7672)),
} as const;

export const readIssue = issuesOf(readRules);
