import { readMailDomain } from '../../dns/name.ts';

/** Names as entered: those that are names, in the core's form and each once, and the rest with their lines (from 1). */
export interface EnteredNames {
  readonly names: readonly string[];
  readonly refused: readonly { readonly line: number; readonly text: string }[];
}

/** Reads names that are parted by line ends, blanks, commas or semicolons. */
export function readNames(text: string): EnteredNames {
  const names = new Set<string>();
  const refused: { line: number; text: string }[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    for (const word of line.split(/[\s,;、，;]+/u).filter(Boolean)) {
      const name = readMailDomain(word);
      if (name === undefined) refused.push({ line: index + 1, text: word });
      else names.add(name);
    }
  }
  return { names: [...names], refused };
}
