import type { Issue } from '../../issue.ts';
import type { Estate } from '../cpf-estate.ts';
import type { EnteredDomain } from '../form/domain.ts';
import { readEstateIssue } from '../rules.ts';
import type { Decisions } from '../tmems-configuration.ts';
import { readJson } from './json.ts';
import type { ReadRow } from './row.ts';

/** More domains than this are a wrong file: nothing of it is read. */
export const MOST_DOMAINS = 10_000;

export interface ReadEstate {
  /** `list`: entries of senders that name no domain; nothing of them is in the estate. */
  readonly format: 'table' | 'list' | 'json' | 'empty' | 'unknown';
  readonly estate: Estate;
  /** Names of rows that were refused: their domains are not in the estate. */
  readonly refused: readonly string[];
  /** Of an exported file: the domains that its estate lacks, as they were entered. */
  readonly entered?: readonly EnteredDomain[];
  /** The answers that an exported file holds. */
  readonly decisions?: Decisions;
  readonly issues: readonly Issue[];
}

/** Reads an estate of which no text has to be read: what JSON holds, or the fields of the form. Never throws. */
export const readEstateValue = (value: unknown): ReadEstate => estateOfRows('json', readValue(value));

/** A value of somebody's program may throw wherever it is touched. */
function readValue(value: unknown): ReturnType<typeof readJson> {
  try {
    return readJson(value, MOST_DOMAINS);
  } catch {
    return { rows: [], issues: [readEstateIssue('input-not-understood', {})] };
  }
}

/** The estate that the rows of a text or a value make. */
export function estateOfRows(
  format: ReadEstate['format'],
  read: { readonly rows: readonly ReadRow[]; readonly issues: readonly Issue[] } & Pick<
    ReadEstate,
    'entered' | 'decisions'
  > &
    Pick<Estate, 'refused'>,
): ReadEstate {
  const refused = read.rows.flatMap(({ domain, name }) => (domain || name === '' ? [] : [name]));
  const ownRows = [...new Set([...(read.refused ?? []), ...refused])];
  const nothingRead = format !== 'list' && read.rows.length === 0 && read.issues.some(({ level }) => level === 'error');
  return {
    format: nothingRead ? 'unknown' : format,
    estate: {
      domains: read.rows.flatMap(({ domain }) => (domain ? [domain] : [])),
      ...(ownRows.length === 0 ? {} : { refused: ownRows }),
    },
    refused,
    ...(read.entered ? { entered: read.entered } : {}),
    ...(read.decisions ? { decisions: read.decisions } : {}),
    issues: [...read.issues, ...read.rows.flatMap(({ issues }) => issues)],
  };
}
