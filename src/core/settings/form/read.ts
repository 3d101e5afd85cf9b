import { isBlank } from './empty.ts';
import { keyOf, type EnteredDomain } from './domain.ts';
import type { Estate } from '../cpf-estate.ts';
import { namesOfRefusals, type Refusal } from './refusal.ts';
import { coveredByWildcard } from './suggested-names.ts';
import { readEstateValue, type ReadEstate } from '../read/estate.ts';

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
  const read = readEstateValue({ domains: entered.map(({ domain, settings }) => ({ domain, ...settings })) });
  const covered = coveredByWildcard(domains);
  const blank = domains.filter(isBlank).map(({ domain }) => domain);
  return { ...read, covered, lacking: blank.filter((domain) => !covered.has(domain)) };
}

/** The estate of the form. A row that was refused speaks for its domain: no wildcard does (T2). */
export function estateOf(form: ReadForm, refusals: readonly Refusal[]): Estate {
  const read = new Set(form.estate.domains.map(({ domain }) => keyOf(domain)));
  const refused = namesOfRefusals(refusals).filter((name) => name !== '' && !read.has(keyOf(name)));
  return refused.length === 0 ? form.estate : { ...form.estate, refused: [...(form.estate.refused ?? []), ...refused] };
}

/** The names of rows that were refused; `''` for each that has none. */
const refusedRows = ({ refused, issues }: ReadEstate): readonly string[] => [
  ...refused,
  ...issues.filter(({ id }) => id === 'domain-missing').map(() => ''),
];

/**
 * The names of domains that the result of the form lacks because of mistakes or gaps, those of refused rows among them; `''` for
 * each row without a name.
 */
export function missingFrom(
  entered: readonly EnteredDomain[],
  form: ReadForm,
  refusals: readonly Refusal[],
): readonly string[] {
  const there = new Set(entered.map(({ domain }) => keyOf(domain)));
  const waiting = namesOfRefusals(refusals).filter((name) => name === '' || !there.has(keyOf(name)));
  return [...refusedRows(form), ...form.lacking, ...waiting];
}
