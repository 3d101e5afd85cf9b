import type { labels, ScreenId } from '../../facts/labels.ts';

/** One setting of CPF and where it goes. `all`: in TMEmS it holds for all domains. */
export interface TabMapRow {
  readonly tab: 'ドメイン' | '条件' | '設定';
  readonly setting: keyof typeof labels;
  readonly note: string;
  readonly screen: ScreenId;
  readonly all?: true;
}

/** T2 to T4, in the order of CPF's tabs. */
export const tabMap: readonly TabMapRow[] = [
  { tab: 'ドメイン', setting: 'cpfDomainName', note: '', screen: 'domains' },
  { tab: 'ドメイン', setting: 'destinations', note: '', screen: 'inboundServers' },
  { tab: '条件', setting: 'approvedSendersList', note: '(メールアドレス)', screen: 'approvedSenders' },
  { tab: '条件', setting: 'approvedSendersList', note: '(IPアドレス)', screen: 'approvedIps', all: true },
  { tab: '条件', setting: 'blockedSendersList', note: '(メールアドレス)', screen: 'blockedSenders' },
  { tab: '条件', setting: 'blockedSendersList', note: '(IPアドレス)', screen: 'blockedIps', all: true },
  { tab: '条件', setting: 'validRecipients', note: '', screen: 'recipientFilter' },
  { tab: '設定', setting: 'mailReputation', note: '', screen: 'ipReputation', all: true },
  { tab: '設定', setting: 'antivirus', note: '', screen: 'virusPolicies' },
  { tab: '設定', setting: 'antispam', note: '', screen: 'spamPolicies' },
];
