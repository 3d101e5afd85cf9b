import { isAtOrBelow, readMailDomain } from '../../dns/name.ts';
import { groupBy } from '../../group-by.ts';
import type { GivenOwner, MxReading } from '../read-shape.ts';

/** A passage whose records nobody owns yet, as the page shows it. */
export interface AskedPassage {
  /** From 1, the first of its records. */
  readonly line: number;
  readonly lastLine: number;
  /** The line above its records, where one stands there. */
  readonly heading?: string;
  readonly suggested?: string;
  /** Its lines, each without the blanks around it: what is shown, and by what an answer finds it again. */
  readonly lines: readonly string[];
}

/** Passages that are asked for together: their headings are alike but for the name, or none of them has one. */
export interface OwnerQuestion {
  /** The heading without its name; absent: nothing above these records names anything. */
  readonly form?: string;
  readonly passages: readonly AskedPassage[];
}

/** Whose records nobody knows, one question a form of heading, in the order of the text ("Whose record it is" 6). */
export function ownerQuestions({ passages }: Pick<MxReading, 'passages'>, text: string): readonly OwnerQuestion[] {
  const lines = text.split(/\r\n|\r|\n/);
  const asked = passages.filter(({ owner, ownerFrom, records }) => owner === null && ownerFrom === null && records > 0);
  const groups = groupBy(asked, ({ form, suggested }) => (suggested === undefined ? '' : `named ${form ?? ''}`));
  return [...groups].map(([key, alike]) => ({
    ...(key === '' ? {} : { form: key.slice('named '.length) }),
    passages: alike.map(({ line, lastLine, heading, suggested }) => ({
      ...{ line, lastLine },
      lines: lines.slice(line - 1, lastLine).map((each) => each.trim()),
      ...(heading === undefined ? {} : { heading }),
      ...(suggested === undefined ? {} : { suggested }),
    })),
  }));
}

/** A passage with the name that the reader means for it. */
export interface NamedPassage {
  readonly passage: AskedPassage;
  readonly owner: string;
  /** An exchange that lies below another name of the list: the names may stand in another order than the answers. */
  readonly doubt?: string;
}

export type Naming =
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly line: number; readonly text: string }
  | { readonly kind: 'count'; readonly names: number }
  | { readonly kind: 'named'; readonly rows: readonly NamedPassage[] };

/** Sets a list of names, one a line, beside the passages: as many names as passages, or nothing is taken ("Whose record it is" 10). */
export function namePassages(passages: readonly AskedPassage[], typed: string): Naming {
  const names: string[] = [];
  for (const [index, line] of typed.split(/\r\n|\r|\n/).entries()) {
    for (const word of line.split(/[\s,;、，;]+/u).filter(Boolean)) {
      const name = readMailDomain(word);
      if (name === undefined) return { kind: 'refused', line: index + 1, text: word };
      names.push(name);
    }
  }
  if (names.length === 0) return { kind: 'empty' };
  if (names.length !== passages.length) return { kind: 'count', names: names.length };
  const hosts = passages.map(hostsOf);
  const isEverywhere = (host: string) => hosts.every((each) => each.includes(host));
  const rows = passages.map((passage, index): NamedPassage => {
    const owner = names[index] ?? '';
    const isOthers = (host: string) =>
      names.some((name) => name !== owner && isAtOrBelow(host, name) && !isAtOrBelow(owner, name)) &&
      !isAtOrBelow(host, owner);
    // A host that all of them name tells none from the other.
    const doubt = hosts[index]?.find((host) => !isEverywhere(host) && isOthers(host));
    return doubt === undefined ? { passage, owner } : { passage, owner, doubt };
  });
  return { kind: 'named', rows };
}

const hostsOf = ({ lines }: AskedPassage): readonly string[] =>
  lines.flatMap((line) =>
    line.split(/\s+/).flatMap((word) => (word.includes('.') ? (readMailDomain(word) ?? []) : [])),
  );

/** The answers with those of some passages; an owner of '' sets its passage aside. */
export function withOwners(
  before: readonly GivenOwner[],
  named: readonly Pick<NamedPassage, 'passage' | 'owner'>[],
): readonly GivenOwner[] {
  const answered = new Set(named.map(({ passage }) => passage.line));
  return [
    ...before.filter(({ line }) => !answered.has(line)),
    ...named.map(({ passage: { line, lines }, owner }) => ({ line, text: lines.join('\n'), owner })),
  ];
}

/**
 * The answers that still hold once the text is another. A change within one line, or a line more or less, moves them along, and asks
 * again for those next to it, whose heading or records it may be; after any greater change the same line may be another domain's,
 * and all are asked for again.
 */
export function ownersAfterEdit(owners: readonly GivenOwner[], before: string, after: string): readonly GivenOwner[] {
  if (owners.length === 0 || before === after) return owners;
  const old = before.split('\n');
  const now = after.split('\n');
  const { head, tail } = sameEnds(old, now);
  const changed = [...old.slice(head, old.length - tail), ...now.slice(head, now.length - tail)];
  if (isOtherText(before, after)) return [];
  const above = owners.filter(({ line, text }) => line + text.split('\n').length - 1 <= head);
  const below = owners.filter(({ line }) => line > old.length - tail);
  const isBlank = changed.every((line) => line.trim() === '');
  const last = isBlank ? undefined : Math.max(...above.map(({ line }) => line));
  const first = isBlank ? undefined : Math.min(...below.map(({ line }) => line));
  return [
    ...above.filter(({ line }) => line !== last),
    ...below
      .filter(({ line }) => line !== first)
      .map((owner) => ({ ...owner, line: owner.line + now.length - old.length })),
  ];
}

/** Whether more than a line is another: what was said of the one text then says nothing of the other. */
export function isOtherText(before: string, after: string): boolean {
  const old = before.split('\n');
  const now = after.split('\n');
  const { head, tail } = sameEnds(old, now);
  return old.length - head - tail > 1 || now.length - head - tail > 1;
}

/** How many lines are the same at both ends of two texts. */
function sameEnds(old: readonly string[], now: readonly string[]): { readonly head: number; readonly tail: number } {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return { head, tail };
}
