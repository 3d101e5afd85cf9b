import { fact, hazard, issuesOf, page, type Reference, rfc, rule } from '../issue.ts';

/** The rules of planning and of the way back: an `error` leaves its domain as it is. */
export const planRules = {
  'null-mx-not-alone': rule<{ domain: string }>('error', rfc(7505, '3')),
  'no-exchange-left': rule<{ domain: string }>('error', hazard('H3'), rfc(5321, '5.1')),
  'domain-read-incompletely': rule<{ domain: string }>('error', hazard('H10')),
  'wildcard-owner': rule<{ domain: string; names: readonly string[] }>('error', hazard('H12'), fact('T2')),
  'already-live': rule<{ domain: string; exchange: string }>('error', hazard('H4')),
  'direct-records': rule<{ domain: string; exchanges: readonly string[] }>('error', hazard('H7')),
  'no-room-below': rule<{ domain: string; preference: number }>('error', rfc(1035, '3.3.9')),
  /** `candidates`: the sets of hosts that come into question, the hosts of a set parted by a blank. */
  'interscan-not-chosen': rule<{ domain?: string; candidates: readonly string[] }>('error', fact('M2'), fact('M4')),
  'host-has-two-roles': rule<{ exchange: string }>('error', fact('M2')),
  /** An address, or a name of one label, as CPF's, InterScan's or TMEmS's server. */
  'server-not-a-host': rule<{ exchange: string }>('error', rfc(1035, '3.3.9'), rfc(5321, '5.1')),
  'tmems-server-missing': rule<Record<never, never>>('error', fact('T6')),
  'tmems-server-is-relay': rule<{ exchange: string }>('error', page('cegp-configuring-domain')),
  /** It stands beside a CPF server, and nobody has said whose it is: whether the domain leaves CPF is not known. */
  'may-be-cpf': rule<{ domain: string; exchange: string; cpf: string }>('error', fact('M4')),
  'ttl-missing': rule<Record<never, never>>('error', hazard('H9')),
  'ttl-out-of-range': rule<{ ttl: number }>('error', rfc(2181, '8')),
  'other-host-first': rule<{ domain: string; exchanges: readonly string[] }>('warning', hazard('H13')),
  /** It takes CPF's place, but the end of its name is none of the Internet's DNS. */
  'exchange-not-public': rule<{ domain: string; exchanges: readonly string[] }>(
    'warning',
    rfc(6762, '3'),
    rfc(8375),
    rfc(5321, '5.1'),
  ),
  'taken-for-interscan': rule<{ domain: string; exchange: string }>('warning', hazard('H13')),
  /** Hosts that no record of the domain names: each must take its mail. */
  'interscan-hosts-shared': rule<{ domain: string; exchanges: readonly string[] }>('warning', fact('M2')),
  'interscan-choice-not-used': rule<{ domain: string; chosen: readonly string[]; exchanges: readonly string[] }>(
    'warning',
    fact('M3'),
  ),
  /** It names InterScan, and nothing shows that TMEmS was given it. */
  'tmems-must-hold-domain': rule<{ domain: string }>('warning', fact('T2'), fact('T6')),
  'looks-like-cpf': rule<{ domain: string; exchange: string; cpf: string }>('warning', fact('M4')),
  'looks-like-tmems': rule<{ domain: string; exchange: string }>('warning', fact('T6')),
  'tmems-record-removed': rule<{ domain: string; exchange: string }>('warning', hazard('H18')),
  'test-record-moved-back': rule<{ domain: string; from: number; to: number }>('warning', hazard('H4')),
  'direct-record-bypasses-filter': rule<{ domain: string; exchanges: readonly string[] }>('warning', hazard('H7')),
  'other-host-bypasses-filter': rule<{ domain: string; exchanges: readonly string[] }>('warning', hazard('H7')),
  'switch-without-test-stage': rule<{ domain: string }>('warning', hazard('H18')),
  /** `order`: the stages that lead out of it, in their order. */
  'cpf-has-ended': rule<{ domain: string; order: readonly string[] }>('warning', hazard('H8'), fact('Q3')),
  'ttl-differs': rule<{ domain: string; ttls: readonly string[] }>('warning', rfc(2181, '5.2')),
  'ttl-rises': rule<{ domain: string; from: number; to: number }>('warning', hazard('H9')),
  'little-room-below': rule<{ domain: string; preference: number }>('warning', rfc(1035, '3.3.9')),
  'cpf-server-missing': rule<Record<never, never>>('warning', fact('M4')),
  'tmems-server-unknown': rule<{ exchange: string }>('warning', page('cegp-configuring-domain')),
  'domain-not-in-answer': rule<{ domain: string }>('warning', hazard('H11')),
  /** One of the reader's own domains of which nothing was pasted: whether it uses CPF is not known. */
  'our-domain-not-in-answer': rule<{ domain: string }>('warning', hazard('H11')),
  'domain-not-in-list': rule<{ domain: string }>('warning', hazard('H11')),
  'roll-back-is-direct': rule<{ domain: string }>('warning', hazard('H8')),
  'tmems-stays-last': rule<{ domain: string }>('warning', hazard('H18')),
  'tmems-not-put-back': rule<{ domain: string }>('warning', hazard('H18')),
  'not-using-cpf': rule<{ domain: string }>('advice', fact('Q1')),
  'other-host-kept': rule<{ domain: string; exchanges: readonly string[] }>('advice', hazard('H13')),
  'test-stage-takes-mail': rule<{ domain: string }>('advice', hazard('H4')),
  'test-stage-must-have-propagated': rule<{ domain: string }>('advice', hazard('H18')),
  'waits-while-tmems-silent': rule<{ domain: string }>('advice', rfc(5321, '4.5.4.1')),
  /** RFC 5321 lets a sender try two addresses of many: Postfix stops at two hosts that ask it to come again. */
  'some-senders-try-two': rule<{ domain: string; exchanges: readonly string[] }>('advice', rfc(5321, '5.1')),
  'tmems-may-refuse-meanwhile': rule<{ domain: string }>('advice', hazard('H18')),
  'lower-ttl-first': rule<{ domain: string; ttl: number }>('advice', hazard('H9')),
  'old-ttl-unknown': rule<{ domain: string }>('advice', hazard('H9')),
  'cpf-server-not-seen': rule<{ exchange: string }>('advice', fact('M4')),
} as const;

export type PlanIssueId = keyof typeof planRules;

export const planIssue = issuesOf(planRules);

/** Why a record changes: what the "why?" of each change leads to. */
export const changeReasons = {
  'cpf-record-goes': [fact('M2')],
  'direct-record-moves-up': [fact('M3')],
  'interscan-takes-place': [fact('M2'), hazard('H3')],
  'tmems-record-removed': [hazard('H18')],
  'tmems-added-last': [fact('T6')],
  'test-record-moved-back': [hazard('H4')],
  'tmems-takes-place': [fact('T7')],
  'direct-record-goes': [hazard('H7')],
  'kept-record-moves-behind': [hazard('H7')],
  'ttl-lowered': [hazard('H9')],
  'ttl-differs': [rfc(2181, '5.2')],
  'way-back': [hazard('H8')],
  'tmems-stays-last': [hazard('H18')],
  'tmems-taken-out': [hazard('H18')],
} as const satisfies Readonly<Record<string, readonly Reference[]>>;

export type ChangeReason = keyof typeof changeReasons;
