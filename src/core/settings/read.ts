import { estateOfRows, MOST_DOMAINS, readEstateValue, type ReadEstate } from './read/estate.ts';
import { readJson } from './read/json.ts';
import { readSheet } from './read/sheet.ts';
import { readEstateIssue } from './rules.ts';

export { MOST_DOMAINS, type ReadEstate };

/**
 * Reads an estate: the text of an inventory file (CSV or TSV) or of JSON, or what JSON holds, already parsed: `{ domains: […] }`
 * or the array. Never throws; a row with an error is left out and named in `refused`.
 */
export function readEstate(input: unknown): ReadEstate {
  if (typeof input !== 'string') return readEstateValue(input);
  const text = input.replace(/^\uFEFF/, '').trimEnd();
  if (text.trim() === '') return estateOfRows('empty', { rows: [], issues: [readEstateIssue('input-empty', {})] });
  const looksLikeJson = /^\s*[{[]/.test(text);
  const parsed = looksLikeJson ? parse(text) : undefined;
  if (parsed) return estateOfRows('json', readJson(parsed.value, MOST_DOMAINS));
  const { format, read: rows, issues } = readSheet(text, MOST_DOMAINS);
  if (!looksLikeJson || rows.length > 0) return estateOfRows(format, { rows, issues });
  return estateOfRows('json', { rows: [], issues: [readEstateIssue('json-invalid', {})] });
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
