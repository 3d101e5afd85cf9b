import { labels } from '../../../facts/labels.ts';

/** The fields of the inventory file; the names are those of its header. */
export const columns = [
  'domain',
  'subdomains',
  'destinations',
  'approved_senders',
  'blocked_senders',
  'valid_recipients',
  'reputation',
  'antivirus',
  'spam',
  'probable_spam',
] as const;

export type Column = (typeof columns)[number];

/** Columns that a table must have; of the others an empty list is meant. */
export const requiredColumns = [
  'domain',
  'valid_recipients',
  'reputation',
  'antivirus',
  'spam',
  'probable_spam',
] as const satisfies readonly Column[];

const japanese: Readonly<Record<Column, readonly string[]>> = {
  domain: [labels.domainName.ja, labels.cpfDomainName.ja],
  subdomains: ['サブドメイン'],
  destinations: [labels.destinations.ja],
  approved_senders: [labels.approvedSendersList.ja],
  blocked_senders: [labels.blockedSendersList.ja],
  valid_recipients: [labels.validRecipients.ja, labels.validRecipientsCheck.ja],
  reputation: [labels.mailReputation.ja],
  antivirus: [labels.antivirus.ja],
  spam: [labels.spam.ja],
  probable_spam: [labels.probableSpam.ja],
};

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_[\]「」-]+/g, '');

const byName = new Map(columns.flatMap((column) => [column, ...japanese[column]].map((name) => [plain(name), column])));

/** The column that a header cell, or a key of a JSON object, names: in English (`approved_senders`, `approvedSenders`) or as the screens do. */
export const columnOf = (name: string): Column | undefined => byName.get(plain(name));
