import type { Issue } from '../../issue.ts';
import type { Decisions } from '../tmems-configuration.ts';
import { emptyCells, type DomainCells, type EnteredDomain } from '../form/domain.ts';
import { readEstateIssue } from '../rules.ts';
import { fieldOf, type Column } from './columns.ts';
import { readRow, type ReadRow } from './row.ts';
import { isRecord, shown } from './values.ts';

/** Reads `{ domains: […] }`, or the array alone: objects of the shape of `CpfDomain`; values may be spelled as in the inventory file. */
export function readJson(
  value: unknown,
  most: number,
): {
  readonly rows: readonly ReadRow[];
  readonly issues: readonly Issue[];
  readonly refused?: readonly string[];
  readonly entered?: readonly EnteredDomain[];
  readonly decisions?: Decisions;
} {
  const domains: unknown = isRecord(value) ? value['domains'] : value;
  if (!Array.isArray(domains)) return { rows: [], issues: [readEstateIssue('input-not-understood', {})] };
  const more = readEntered(isRecord(value) ? value['entered'] : undefined);
  if (domains.length + more.entered.length > most)
    return { rows: [], issues: [readEstateIssue('too-many-rows', { most })] };
  const unknown = new Set<string>();
  const rows = domains.map((domain: unknown, index) => readDomain(domain, index, unknown));
  const refused = isRecord(value) ? readNames(value['refused']) : undefined;
  const decisions = isRecord(value) ? readDecisions(value['decisions']) : undefined;
  return {
    rows,
    issues: [
      ...Array.from(unknown, (column) => readEstateIssue('column-unknown', { column }, { field: column })),
      ...more.issues,
    ],
    ...(refused ? { refused } : {}),
    ...(more.entered.length === 0 ? {} : { entered: more.entered }),
    ...(decisions ? { decisions } : {}),
  };
}

/** Reads the objects of `domains`, one row each, in their order. */
export const readJsonRows = (domains: readonly unknown[]): readonly ReadRow[] =>
  domains.map((domain, index) => readDomain(domain, index, new Set()));

function readDomain(domain: unknown, index: number, unknown: Set<string>): ReadRow {
  const place = { entry: `#${String(index + 1)}` };
  if (!isRecord(domain)) return { name: '', issues: [readEstateIssue('domain-missing', {}, place)] };
  const values = new Map<Column, unknown>();
  const refusals: Issue[] = [];
  for (const [key, value] of Object.entries(domain)) {
    const field = key === 'antispam' ? key : fieldOf(key);
    if (field === 'antispam') setAntispam(values, value);
    else if (field === undefined && isFilled(value)) {
      const at = { ...place, field: key };
      refusals.push(readEstateIssue('value-of-unassigned-column', { column: key, value: shown(value) }, at));
    } else if (field === undefined || field === 'note' || field === 'cpf_server') unknown.add(key);
    else if (isFilled(values.get(field)) && isFilled(value))
      refusals.push(readEstateIssue('column-twice', { column: field }, { ...place, field: key }));
    else values.set(field, value);
  }
  const row = readRow(values, typeof values.get('domain') === 'string' ? {} : place);
  return refusals.length > 0 ? { name: row.name, issues: [...refusals, ...row.issues] } : row;
}

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';

/** `antispam` is false, or an object with both actions; anything else is shown as a value that was not understood. */
function setAntispam(values: Map<Column, unknown>, antispam: unknown): void {
  values.set('spam', isRecord(antispam) ? antispam['spam'] : antispam);
  if (isRecord(antispam)) values.set('probable_spam', antispam['probableSpam'] ?? antispam['probable_spam']);
}

const readNames = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;

/** Domains as a form held them: texts, whatever they say. What is none of that is told, and left out. */
function readEntered(value: unknown): {
  readonly entered: readonly EnteredDomain[];
  readonly issues: readonly Issue[];
} {
  if (value === undefined) return { entered: [], issues: [] };
  const rows: readonly unknown[] = Array.isArray(value) ? value : [value];
  const read = rows.map(enteredDomain);
  return {
    entered: read.filter((one) => one !== undefined),
    issues: read.flatMap((one, index) => {
      const place = index + 1;
      return one ? [] : [readEstateIssue('entered-not-understood', { place }, { entry: `#${String(place)}` })];
    }),
  };
}

function enteredDomain(value: unknown): EnteredDomain | undefined {
  if (!isRecord(value) || typeof value['domain'] !== 'string') return undefined;
  const { domain, settings } = value;
  if (settings === undefined) return { domain };
  if (!isRecord(settings)) return undefined;
  const cells = Object.entries(emptyCells).map(([field, empty]) => [field, settings[field] ?? empty] as const);
  if (!cells.every(([, cell]) => typeof cell === 'string')) return undefined;
  return { domain, settings: Object.fromEntries(cells) as unknown as DomainCells };
}

function readDecisions(value: unknown): Decisions | undefined {
  if (!isRecord(value)) return undefined;
  const { qil, senderScope, answers } = value;
  const texts = isRecord(answers)
    ? Object.fromEntries(
        Object.entries(answers).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : undefined;
  return {
    ...(qil === 0 || qil === 2 ? { qil } : {}),
    ...(senderScope === 'domain' || senderScope === 'organization' ? { senderScope } : {}),
    ...(texts ? { answers: texts } : {}),
  };
}
