import { fact, hazard, issuesOf, rfc, rule } from '../../issue.ts';

/** The rules of reading: an `error` refuses its line, and the line's domain is then incomplete. */
export const readRules = {
  'exchange-is-address': rule<{ exchange: string }>('error', rfc(1035, '3.3.9'), rfc(5321, '5.1')),
  'exchange-placeholder': rule<{ text: string }>('error', fact('M4')),
  'name-invalid': rule<{ name: string }>('error', rfc(1035, '2.3.1')),
  'label-too-long': rule<{ label: string; octets: number }>('error', rfc(1035, '2.3.4')),
  'preference-out-of-range': rule<{ preference: string }>('error', rfc(1035, '3.3.9')),
  'needs-origin': rule<{ name: string }>('error', rfc(1035, '5.1')),
  'directive-refused': rule<{ directive: string }>('error', rfc(1035, '5.1')),
  'answers-disagree': rule<{ domain: string; servers: readonly string[] }>('error', hazard('H22')),
  'layout-ambiguous': rule<{ text: string }>('error', rfc(1035, '3.3.9')),
  'exchange-underscore': rule<{ exchange: string }>('warning', rfc(1035, '2.3.1')),
  'exchange-is-alias': rule<{ exchange: string; target: string }>('warning', rfc(2181, '10.3')),
  'name-has-zone-twice': rule<{ name: string; zone: string }>('warning', rfc(1035, '5.1')),
  'duplicate-record': rule<{ domain: string; preference: number; exchange: string }>('advice', rfc(2181, '5')),
  'ttl-may-be-cached': rule<{ domains: number }>('advice', hazard('H9')),
  'spf-names-mx': rule<{ domain: string }>('warning', hazard('H25'), rfc(7208, '5.4')),
  'mta-sts-names-mx': rule<{ domain: string }>('warning', hazard('H24'), rfc(8461, '3.2')),
  'dane-names-exchange': rule<{ exchange: string }>('warning', hazard('H24'), rfc(7672)),
} as const;

export const readIssue = issuesOf(readRules);
