/** A script to stand inside a page, from its source: without the lines that only comment, and without indents. */
export function inlineScript(source: string): string {
  return source.replaceAll(/^ *\/\/.*\n/gm, '').replaceAll(/^ +/gm, '');
}
