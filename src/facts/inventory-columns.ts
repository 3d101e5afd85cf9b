import { labels } from './labels.ts';

/** One column of the inventory file: what to write down of one domain of CPF, and on which of its tabs it stands. */
export interface InventoryColumn {
  /** Header in English. */
  readonly name: string;
  /** Header by the label of the screen. */
  readonly ja: string;
  readonly tab: 'ドメイン' | '条件' | '設定';
  /** What may stand in the cell; empty: anything. */
  readonly values: readonly string[];
  readonly example: string;
}

/** The inventory file: one row a domain. Lists within a cell are parted by blanks, line ends, commas or semicolons. */
export const inventoryColumns = [
  { name: 'domain', ja: labels.domainName.ja, tab: 'ドメイン', values: [], example: 'example.test' },
  { name: 'subdomains', ja: 'サブドメイン', tab: 'ドメイン', values: [], example: '' },
  {
    name: 'destinations',
    ja: labels.destinations.ja,
    tab: 'ドメイン',
    values: [],
    example: 'mail1.example.test:25/10 mail2.example.test:25/10',
  },
  {
    name: 'approved_senders',
    ja: labels.approvedSendersList.ja,
    tab: '条件',
    values: [],
    example: 'info@example.com 192.0.2.10',
  },
  {
    name: 'blocked_senders',
    ja: labels.blockedSendersList.ja,
    tab: '条件',
    values: [],
    example: '*@example.net',
  },
  {
    name: 'valid_recipients',
    ja: labels.validRecipients.ja,
    tab: '条件',
    values: [labels.on.ja, labels.off.ja],
    example: labels.on.ja,
  },
  {
    name: 'reputation',
    ja: labels.mailReputation.ja,
    tab: '設定',
    values: [labels.standard.ja, labels.advanced.ja],
    example: labels.advanced.ja,
  },
  {
    name: 'antivirus',
    ja: labels.antivirus.ja,
    tab: '設定',
    values: [labels.on.ja, labels.off.ja],
    example: labels.on.ja,
  },
  {
    name: 'spam',
    ja: labels.spam.ja,
    tab: '設定',
    values: [labels.off.ja, labels.delete.ja, labels.quarantine.ja],
    example: labels.delete.ja,
  },
  {
    name: 'probable_spam',
    ja: labels.probableSpam.ja,
    tab: '設定',
    values: [labels.delete.ja, labels.quarantine.ja, labels.forward.ja],
    example: labels.quarantine.ja,
  },
] as const satisfies readonly InventoryColumn[];
