import { isBlank } from './empty.ts';
import { keyOf, type EnteredDomain } from './domain.ts';
import type { Estate } from '../cpf-estate.ts';
import { coveredByWildcard } from './suggested-names.ts';
import { readEstate, type ReadEstate } from '../read.ts';

/** What the form's domains were read as. */
export interface ReadForm extends ReadEstate {
  /** Domains with nothing but a name that have a wildcard's settings, to that wildcard. */
  readonly covered: ReadonlyMap<string, string>;
  /** Other domains with nothing but a name: left out until something is entered. */
  readonly lacking: readonly string[];
}

/** Reads the domains of the form; those with nothing but a name have no row. */
export function readForm(domains: readonly EnteredDomain[]): ReadForm {
  const entered = domains.filter((one) => !isBlank(one));
  const read = readEstate({ domains: entered.map(({ domain, settings }) => ({ domain, ...settings })) });
  const covered = coveredByWildcard(domains);
  const blank = domains.filter(isBlank).map(({ domain }) => domain);
  return { ...read, covered, lacking: blank.filter((domain) => !covered.has(domain)) };
}

/** The estate of the form. A row that is still in the box, refused, speaks for its domain: no wildcard does (T2). */
export function estateOf(form: ReadForm, box: ReadEstate): Estate {
  const read = new Set(form.estate.domains.map(({ domain }) => keyOf(domain)));
  const inBox = box.refused.filter((name) => !read.has(keyOf(name)));
  return inBox.length === 0 ? form.estate : { ...form.estate, refused: [...(form.estate.refused ?? []), ...inBox] };
}

/** The names of rows that were refused; `''` for each that has none. */
export const refusedRows = ({ refused, issues }: ReadEstate): readonly string[] => [
  ...refused,
  ...issues.filter(({ id }) => id === 'domain-missing').map(() => ''),
];

/**
 * The names of domains that the result of the form lacks because of mistakes or gaps, those that are still in the box among them;
 * `''` for each row without a name.
 */
export function missingFrom(entered: readonly EnteredDomain[], form: ReadForm, box: ReadEstate): readonly string[] {
  const there = new Set(entered.map(({ domain }) => keyOf(domain)));
  const inBox = refusedRows(box).filter((name) => name === '' || !there.has(keyOf(name)));
  return [...refusedRows(form), ...form.lacking, ...inBox];
}
