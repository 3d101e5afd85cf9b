import { isAbsolute, readName, readRelativeName } from '../../dns/name.ts';
import { readTtl } from '../../dns/ttl.ts';
import { nameFault } from './mx-parts.ts';
import type { Paste } from './paste.ts';
import { readIssue } from './rules.ts';
import { tokenise } from './zone-tokens.ts';

/** `$ttl = …` is PowerShell. */
const DIRECTIVE = /^\s*\$([a-z]+)(?:[\s;](?!\s*(?:[=|]|\.\S))|$)/i;

/** Signs that no name of a zone has; RFC 2317 writes `/`. */
const NO_NAME = /[^\w.\\*/@-]/;

/** Follows `$ORIGIN` and `$TTL`; refuses `$INCLUDE`, `$GENERATE` and, in zone text, what no server knows. */
export function takeDirective(paste: Paste, index: number): boolean {
  const name = DIRECTIVE.exec(paste.lines[index] as string)?.[1]?.toUpperCase();
  if (name === undefined) return false;
  if (!/^(?:ORIGIN|TTL|INCLUDE|GENERATE)$/.test(name) && !paste.question.zoneText.sure) return false;
  paste.answering('text', index).zoneText.sure = true;
  const [, first, ...more] = tokenise(paste.lines[index] as string).tokens;
  const isDamaged = name === 'ORIGIN' && (more.length > 0 || NO_NAME.test(first?.text ?? ''));
  const argument = isDamaged ? '' : (first?.text ?? '');
  if (name === 'ORIGIN') takeOrigin(paste, index, argument);
  else if (name === 'TTL') takeDefaultTtl(paste, index, argument);
  else {
    paste.nothingIsWhole = true;
    paste.refuseLine('zone', index, readIssue('directive-refused', { directive: `$${name}` }, { line: index + 1 }));
  }
  return true;
}

function takeOrigin(paste: Paste, index: number, argument: string): void {
  const isLost = paste.zone.origin === undefined && !isAbsolute(argument) && /[^.]\.[^.]/.test(argument);
  // Where no origin completes it, a name of two labels can only have lost its final dot.
  const origin = isLost ? readName(argument) : readRelativeName(argument, paste.zone.origin);
  if (isLost && origin.ok) {
    paste.tell(readIssue('final-dot-missing', { text: argument, name: origin.name }, { line: index + 1 }));
  }
  paste.zone.label = undefined;
  paste.zone.originShown = true;
  paste.zone.originSinceSoa = true;
  paste.zone.originGiven = false;
  paste.zone.origin = origin.ok ? origin.name : undefined;
  if (origin.ok) paste.read('zone', index);
  else paste.refuseLine('zone', index, nameFault(origin, { line: index + 1 }, paste.givenOrigin === undefined));
}

function takeDefaultTtl(paste: Paste, index: number, argument: string): void {
  const ttl = readTtl(argument);
  paste.zone.defaultTtl = ttl ?? 'unknown';
  if (ttl !== undefined) paste.read('zone', index);
  else paste.refuseLine('zone', index, readIssue('ttl-invalid', { ttl: argument }, { line: index + 1 }));
}
