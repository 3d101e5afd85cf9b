import { labels } from '../../../facts/labels.ts';
import type { SenderEntry, TmemsConfiguration } from '../tmems-configuration.ts';
import { csvText, isGuarded } from '../../csv/file.ts';

/** A file to read and copy from: what TMEmS's console imports is not known. `guarded`: cells that got an apostrophe before them. */
export interface ListFile {
  readonly name: string;
  readonly mediaType: 'text/csv';
  readonly text: string;
  readonly guarded: readonly string[];
}

/** One CSV per list of TMEmS that has entries: UTF-8 with BOM, CRLF, so that Excel reads it. Undecided entries are in none. */
export function writeSettingsCsv(configuration: TmemsConfiguration): readonly ListFile[] {
  const { senderFilter, ipReputation } = configuration;
  return [
    listFile('approved-senders.csv', labels.approvedSenders.ja, senderRows(senderFilter.approved)),
    listFile('blocked-senders.csv', labels.blockedSenders.ja, senderRows(senderFilter.blocked)),
    listFile('approved-ip-addresses.csv', labels.approvedIps.ja, ipRows(ipReputation.approved)),
    listFile('blocked-ip-addresses.csv', labels.blockedIps.ja, ipRows(ipReputation.blocked)),
  ].filter((file) => file !== undefined);
}

const senderRows = (entries: readonly SenderEntry[]): string[][] =>
  entries.map(({ sender, recipients }) => [
    sender,
    recipients === 'organization' ? labels.myOrganization.ja : recipients,
  ]);

const ipRows = (entries: readonly string[]): string[][] => entries.map((entry) => [entry]);

function listFile(name: string, list: string, rows: readonly (readonly string[])[]): ListFile | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const header = first.length === 1 ? [list] : [list, labels.targetRecipient.ja];
  const text = csvText([header, ...rows]);
  return { name, mediaType: 'text/csv', text, guarded: [...new Set(rows.flat().filter(isGuarded))] };
}
