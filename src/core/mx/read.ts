import { readName } from '../dns/name.ts';
import type { MxReading, ReadOptions } from './read-shape.ts';
import { dig } from './read/dig.ts';
import { finish } from './read/finish.ts';
import { formats } from './read/formats.ts';
import { nameFault } from './read/mx-parts.ts';
import { suspect } from './read/suspects.ts';
import { takeBareCommand, takePrompt } from './read/prompt.ts';
import { Paste } from './read/paste.ts';

/**
 * Reads MX records from what a reader pasted: zone text, answers of `dig`, `host`, `nslookup` and `Resolve-DnsName`, the
 * guide's notation, CSV, Route 53's JSON, and mixtures of them. Never throws on any text.
 *
 * @param options.origin the first `$ORIGIN` of zone text, and the owner of lines that name none
 * @returns records, each once; what each question got; what became of each line; and issues, each with its line
 */
export function readMx(text: string, options: ReadOptions = {}): MxReading {
  const origin = options.origin?.trim() ?? '';
  const given = origin === '' ? undefined : readName(origin);
  const paste = new Paste(text, given?.ok === true ? given.name : undefined);
  if (given?.ok === false) paste.tell(nameFault(given, { field: 'origin' }, false));
  let index = 0;
  while (index < paste.lines.length) index += takeLines(paste, index);
  return finish(paste);
}

/** Gives a line to the first format that takes it; a line that none takes is passed over. */
function takeLines(paste: Paste, index: number): number {
  followFile(paste, index);
  if (paste.trimmed(index) === '' || takePrompt(paste, index)) return 1;
  for (const format of isComment(paste, index) ? [dig] : formats) {
    const taken = format.take(paste, index);
    if (taken > 0) return taken;
  }
  if (takeBareCommand(paste, index)) return 1;
  if (isComment(paste, index)) return 1;
  suspect(paste, index);
  forgetOwner(paste, paste.lines[index] as string);
  return 1;
}

/** What `grep` found in another file is another text. */
function followFile(paste: Paste, index: number): void {
  const file = paste.files[index];
  if (file === undefined || file === paste.file) return;
  paste.file = file;
  paste.forgetZone();
  paste.ask('text', index);
}

/** Of zone text and `dig`; only `dig`'s own comments mean something. In a table `;` may part the cells. */
function isComment(paste: Paste, index: number): boolean {
  return paste.trimmed(index).startsWith(';') && paste.table?.delimiter !== ';';
}

/** A line that nobody understood may have named an owner: lines that begin with a blank must not get the one before. */
function forgetOwner({ zone }: Paste, line: string): void {
  if (zone.owner !== undefined && !/^\s/.test(line)) zone.owner = 'unknown';
}
