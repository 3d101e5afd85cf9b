import { hazard, issuesOf, rfc, rule } from '../../issue.ts';

/** The rules of writing: an `error` keeps its domain out of the files; after one about a TTL there is no file at all. */
export const writeRules = {
  'ttl-not-known': rule<{ domain: string }>('error', hazard('H9')),
  'ttl-invalid': rule<{ ttl: number }>('error', rfc(2181, '8')),
  'domain-outside-zone': rule<{ domain: string; zone: string }>('error', rfc(1034, '4.2')),
  'name-not-writable': rule<{ domain: string; name: string }>('error', rfc(1035, '2.3.1')),
  'zone-taken-from-domain': rule<{ domains: readonly string[] }>('advice', rfc(1034, '4.2')),
} as const;

export const writeIssue = issuesOf(writeRules);
