import { readName } from '../../dns/name.ts';

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
      const read = readName(word);
      if (read.ok && isWholeName(read.name)) names.add(read.name);
      else refused.push({ line: index + 1, text: word });
    }
  }
  return { names: [...names], refused };
}

/** A single label is half a name, and an address is none. */
function isWholeName(name: string): boolean {
  return name.slice(1).includes('.') && !/^\d+$/.test(name.slice(name.lastIndexOf('.') + 1));
}
