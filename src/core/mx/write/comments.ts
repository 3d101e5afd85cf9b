/**
 * The words that a file can carry. The core has none of its own: they are handed in, and a file whose words are missing
 * says the same without them. A text may run over several lines and may hold the placeholders named here in braces.
 */
export const commentIds = [
  /** At the top of every file. {domains}: how many it changes. */
  'file-head',
  /** Below it, where domains that change are left out of the file. {domains}: their names. {count} */
  'file-left-out',
  /** zone, at each zone: the serial must be raised. {zone} */
  'zone-serial',
  /** zone, above the lines that the new ones replace. {domain} */
  'zone-before',
  /** zone, above the new lines. {domain} */
  'zone-after',
  /** zone, where the lines carry no TTL since the published one is not known. {domain} */
  'zone-ttl-left-out',
  /** guide: the heading above the present records, and the one above the new ones. */
  'guide-before',
  'guide-after',
  /** nsupdate, below the head: how it is run, and that it wants a `server` line. */
  'nsupdate-use',
  /** nsupdate, above each domain's update. {domain} {zone} */
  'nsupdate-domain',
  /** powershell, below the head: how it is run. */
  'powershell-use',
  /** powershell, said when it runs, beside the name of the result: with -Check the records are those of the plan; the domain was changed; was left alone since its records are others; could not be changed, or not wholly. {domain} */
  'powershell-ready',
  'powershell-changed',
  'powershell-refused',
  'powershell-failed',
  /** route53: the comment of a batch, cut to 256 characters. {zone} {domains} */
  'route53-batch',
  /** csv: the header words. */
  'csv-domain',
  'csv-change',
  'csv-preference',
  'csv-preference-before',
  'csv-preference-after',
  'csv-exchange',
  'csv-ttl',
  'csv-ttl-before',
  'csv-ttl-after',
  'csv-before',
  /** csv: what becomes of a record. */
  'csv-keeps',
  'csv-adds',
  'csv-removes',
  'csv-changes',
  /** Commands that verify: at the top. */
  'verify-head',
  /** Commands that ask: said behind the domain where a zone's name servers could not be found. */
  'verify-no-name-server',
  /** Commands that collect: at the top; said behind the file that cannot be read, and behind a word that is no name. */
  'collect-head-shell',
  'collect-head-powershell',
  'collect-no-file',
  'collect-no-name',
] as const;

export type CommentId = (typeof commentIds)[number];
export type Comments = Readonly<Partial<Record<CommentId, string>>>;

/** Every character that some reader of a file takes for the end of a line: what follows one would no longer be a comment. */
const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
/** Control and formatting characters: they have no place in a comment, and some hide what follows them. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** Gives the lines of one comment with its placeholders filled in; none where the words are missing. */
export function commentLines(
  comments: Comments,
  id: CommentId,
  values: Readonly<Record<string, string | number>> = {},
): readonly string[] {
  const text = comments[id];
  if (text === undefined || text === '') return [];
  const filled = text.replace(/\{([a-z]+)\}/gu, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  );
  return filled.split(LINE_ENDS).map((line) => line.replaceAll('\t', ' ').replace(UNSEEN, '').trimEnd());
}

/** Gives the same lines behind the mark that begins a comment in the file's language: no line escapes it. */
export function markedLines(
  mark: string,
  comments: Comments,
  id: CommentId,
  values: Readonly<Record<string, string | number>> = {},
): readonly string[] {
  return commentLines(comments, id, values).map((line) => `${mark} ${line}`.trimEnd());
}

/** Gives the lines at the top of a file: what it is, and whom it leaves out. */
export function headLines(
  mark: string,
  comments: Comments,
  { domains, leftOut }: { readonly domains: number; readonly leftOut: readonly string[] },
): readonly string[] {
  const names = { count: leftOut.length, domains: leftOut.join(', ') };
  return [
    ...markedLines(mark, comments, 'file-head', { domains }),
    ...(leftOut.length === 0 ? [] : markedLines(mark, comments, 'file-left-out', names)),
  ];
}

/** Sets blocks of lines below each other, parted by an empty line; a block without lines leaves no gap. */
export const inBlocks = (blocks: readonly (readonly string[])[]): string =>
  blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
