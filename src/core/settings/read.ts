import type { Issue } from '../issue.ts';
import type { Decisions } from './tmems-configuration.ts';
import type { EnteredDomain } from './form/domain.ts';
import type { Estate } from './cpf-estate.ts';
import { readJson } from './read/json.ts';
import type { ReadRow } from './read/row.ts';
import { readSheet } from './read/sheet.ts';
import { readEstateIssue } from './rules.ts';

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

/**
 * Reads an estate: the text of an inventory file (CSV or TSV) or of JSON, or what JSON holds, already parsed: `{ domains: […] }`
 * or the array. Never throws; a row with an error is left out and named in `refused`.
 */
export function readEstate(input: unknown): ReadEstate {
  if (typeof input !== 'string') return outcome('json', readValue(input));
  const text = input.replace(/^\uFEFF/, '').trimEnd();
  if (text.trim() === '') return outcome('empty', { rows: [], issues: [readEstateIssue('input-empty', {})] });
  const looksLikeJson = /^\s*[{[]/.test(text);
  const parsed = looksLikeJson ? parse(text) : undefined;
  if (parsed) return outcome('json', readJson(parsed.value, MOST_DOMAINS));
  const { format, read: rows, issues } = readSheet(text, MOST_DOMAINS);
  if (!looksLikeJson || rows.length > 0) return outcome(format, { rows, issues });
  return outcome('json', { rows: [], issues: [readEstateIssue('json-invalid', {})] });
}

/** A value of somebody's program may throw wherever it is touched. */
function readValue(value: unknown): ReturnType<typeof readJson> {
  try {
    return readJson(value, MOST_DOMAINS);
  } catch {
    return { rows: [], issues: [readEstateIssue('input-not-understood', {})] };
  }
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function outcome(
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
