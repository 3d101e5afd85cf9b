/** A server that CPF hands the mail of a domain to. `port`: 25 where absent; `preference`: 10 where absent, the smallest is tried first. */
export interface Destination {
  readonly host: string;
  readonly port?: number;
  readonly preference?: number;
  /** How CPF looks the host up; absent: an IP address or a host name, as it reads. */
  readonly type?: 'ip' | 'a' | 'mx';
}

export type SpamAction = 'delete' | 'quarantine';
export type ProbableSpamAction = SpamAction | 'forward';
export interface Antispam {
  readonly spam: SpamAction;
  readonly probableSpam: ProbableSpamAction;
}

/** What CPF has for one domain: the tabs ドメイン (T2), 条件 (T3) and 設定 (T4). */
export interface CpfDomain {
  /** May start with `*.`: one level of subdomains. */
  readonly domain: string;
  /** Of a wildcard: labels or full names that the reader lists. */
  readonly subdomains?: readonly string[];
  readonly destinations: readonly Destination[];
  readonly approvedSenders: readonly string[];
  readonly blockedSenders: readonly string[];
  readonly validRecipients: boolean;
  readonly reputation: 'standard' | 'advanced';
  readonly antivirus: boolean;
  readonly antispam: false | Antispam;
}

export interface Estate {
  readonly domains: readonly CpfDomain[];
  /** Domains with a row of their own that has a mistake: no wildcard speaks for them. */
  readonly refused?: readonly string[];
}
