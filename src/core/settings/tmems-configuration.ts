import type { ReputationList } from '../../facts/settings.ts';
import type { Issue } from '../issue.ts';
import type { Destination } from './cpf-estate.ts';

/** The reader's decisions. `qil` answers the decision `qil`; `senderScope`: whom an approved or blocked sender is for (T3.1); absent: its domain. */
export interface Decisions {
  readonly qil?: Qil;
  readonly senderScope?: 'domain' | 'organization';
  /** Decision id to answer; a missing one is undecided. */
  readonly answers?: Readonly<Record<string, string>>;
}

export type Qil = 0 | 2;

export type DecisionKind =
  'qil' | 'sender-approved-and-blocked' | 'ip-approved-and-blocked' | 'ip-networks-overlap' | 'ip-entry-becomes-global';

/**
 * What an answer takes from whom. `dynamic-reputation-lost`, `dynamic-reputation-added`: QIL 0, QIL 2 where it was not so ·
 * `approval-lost`, `block-lost`: the entry no longer acts for them · `approval-added`, `block-added`: it acts for them now ·
 * `approval-overrides-block`: mail of that network arrives although they block it (TMEmS approves IP addresses first).
 */
export type LossKind =
  | 'dynamic-reputation-lost'
  | 'dynamic-reputation-added'
  | 'approval-lost'
  | 'block-lost'
  | 'approval-added'
  | 'block-added'
  | 'approval-overrides-block';

export interface Loss {
  readonly kind: LossKind;
  readonly domains: readonly string[];
  /** The entries that the answer works against. */
  readonly entries?: readonly string[];
}

export interface Side {
  readonly answer: string;
  /** The domains that have it so today. */
  readonly domains: readonly string[];
  /** Empty: nobody loses anything by this answer. */
  readonly loses: readonly Loss[];
}

/** What else tells two questions about one subject apart: the list that an IP entry is in, or whom a sender's entry is for. */
export type DecisionAbout = 'approved' | 'blocked' | NonNullable<Decisions['senderScope']>;

/**
 * A choice that is the reader's. `subject`: the entry that it is about; `answer`: null while undecided. The id holds kind, `about`
 * and subject, so that an answer never becomes one to another question.
 */
export interface Decision {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly about?: DecisionAbout;
  readonly subject?: string;
  readonly sides: readonly Side[];
  readonly answer: string | null;
}

export interface InboundServer {
  readonly host: string;
  readonly port: number;
  readonly preference: number;
  /** `mx`: the host's MX records have to be looked up and typed one by one. */
  readonly type: NonNullable<Destination['type']>;
}

export interface TmemsDomain {
  readonly name: string;
  /** The wildcard that it stands for. */
  readonly wildcard?: string;
  readonly inboundServers: readonly InboundServer[];
}

/** `recipients`: a domain, or 'organization' (所属する組織). */
export interface SenderEntry {
  readonly sender: string;
  readonly recipients: string;
}

export interface VirusPolicy {
  readonly action: 'delete';
  readonly domains: readonly string[];
}

export interface SpamPolicy {
  readonly verdict: 'spam' | 'probable-spam';
  readonly level: 'lowest' | 'moderately-high';
  readonly action: 'delete' | 'quarantine' | 'do-not-intercept';
  readonly domains: readonly string[];
}

export type DefaultPolicy = 'disable' | 'may-be-base';

/** What the reader types into TMEmS, in the order of its screens. Undecided entries are in no list; an undecided `qil` is null. */
export interface TmemsConfiguration {
  readonly domains: readonly TmemsDomain[];
  readonly senderFilter: { readonly approved: readonly SenderEntry[]; readonly blocked: readonly SenderEntry[] };
  readonly ipReputation: {
    readonly qil: Qil | null;
    readonly lists: readonly ReputationList[];
    readonly approved: readonly string[];
    readonly blocked: readonly string[];
  };
  readonly recipientFilter: readonly string[];
  readonly virusPolicies: readonly VirusPolicy[];
  readonly spamPolicies: readonly SpamPolicy[];
  readonly defaultPolicies: { readonly virus: DefaultPolicy; readonly spam: DefaultPolicy };
  readonly decisions: readonly Decision[];
  readonly issues: readonly Issue[];
}
