/**
 * A row that could not be taken, kept as it was written until the reader mends or drops it. `fields`: what each cell is, `''`
 * where nobody knows; of JSON one cell holds the whole.
 */
export interface Refusal {
  readonly line: number;
  readonly headers: readonly string[];
  readonly fields: readonly string[];
  readonly cells: readonly string[];
}

/** The names of refused rows: no wildcard speaks for them. '' for each that has none. */
export const namesOfRefusals = (refusals: readonly Refusal[]): readonly string[] =>
  refusals.map(({ fields, cells }) => cells[fields.indexOf('domain')]?.trim() ?? '');
