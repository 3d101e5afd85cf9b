import { minifySync } from 'vite';

/** A script to stand inside a page, from its source, as small as the scripts that Vite builds. Throws where it cannot be parsed. */
export function inlineScript(source: string): string {
  const { code, errors } = minifySync('inline.js', source);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code.trimEnd();
}
