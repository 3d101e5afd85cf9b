/** So many names stand in a sentence; the rest is a number. */
const FEW = 3;

/** 「a、b、cほか5」: the first names of a list, and how many more there are. */
export const someOf = (names: readonly string[], few = FEW): string =>
  names.length <= few + 1 ? names.join('、') : `${names.slice(0, few).join('、')} ほか${String(names.length - few)}`;

/** The names of domains for a sentence; a row without one is called so. */
export const namesForReader = (names: readonly string[]): readonly string[] =>
  names.map((name) => (name === '' ? '(ドメイン名のない行)' : name));

/** 「3ドメイン」 */
export const domains = (count: number): string => `${String(count)}ドメイン`;
