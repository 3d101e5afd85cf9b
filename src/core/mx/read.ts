import { readName } from '../dns/name.ts';
import type { MxReading, ReadOptions } from './read-shape.ts';
import { conclude } from './read/conclude/conclude.ts';
import { readText } from './read/read-text.ts';
import { nameFault } from './read/reading/mx-parts.ts';
import { lacksOwner } from './read/reading/passage.ts';
import { readIssue } from './read/rules.ts';
import { splitStates, type SplitText } from './read/states.ts';
import { splitLines } from './read/text/lines.ts';

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
  const owners = options.owners ?? [];
  const lines = splitLines(text);
  const split = splitStates(lines);
  if (split !== undefined) {
    const chosen = options.state === undefined ? undefined : split.of(options.state);
    return chosen === undefined
      ? refuseStates(lines, split)
      : readMx(chosen.join('\n'), { ...options, state: undefined });
  }
  const reading = readText(lines, given?.ok === true ? given.name : undefined);
  if (given?.ok === false) reading.tell(nameFault(given, { field: 'origin' }, false));
  // One name cannot be that of several texts: it is then none's.
  const texts = reading.found.textsOfGivenOrigin.size;
  const wanting = texts + reading.passages.all.filter(lacksOwner).length;
  return conclude(texts > 0 && wanting > 1 ? readText(lines, undefined) : reading, owners, options.agreed);
}

/** Two states in one text: nothing of it is read until the reader says which is published now. */
function refuseStates(lines: readonly string[], { states, of }: SplitText): MxReading {
  const readings = states.map((state) => readMx((of(state) ?? []).join('\n')));
  const domains = readings.flatMap(({ records, incomplete }) => [
    ...records.map(({ domain }) => domain),
    ...incomplete,
  ]);
  const [first] = readings;
  return {
    ...{ format: first?.format ?? 'unknown', records: [], answers: [], zones: {}, passages: [] },
    incomplete: [...new Set(domains)],
    lines: lines.map(() => 'passed'),
    states,
    issues: [readIssue('two-states', { states })],
  };
}
