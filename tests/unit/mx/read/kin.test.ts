import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { MxReading, ReadOptions } from '../../../../src/core/mx/read-shape.ts';
import { readMx } from '../../../../src/core/mx/read.ts';

/**
 * Kin of the golden cases: `input.txt` is what was pasted, `expected.json` what the contract wants of it, written down
 * before it was read. It says less than a golden case: which records may be planned, not how each line is told.
 */
const folder = new URL('../../../golden/mx-read-kin/', import.meta.url);

interface Kin {
  readonly source: string;
  readonly origin?: string;
  readonly state?: string;
  /** The reader's answers for the passages that ask, in their order. */
  readonly owners?: readonly string[];
  /** `refuse`: an error, and at most these records. `read or refuse`: all of them, or as `refuse`. */
  readonly must: 'read' | 'read or refuse' | 'refuse';
  readonly records: readonly string[];
  /** `false`: something else in the text has an error of its own. */
  readonly asksNothing?: false;
  /** A name, a state or an id that an issue or answer must tell. */
  readonly tells?: string;
  /** What a question of each domain got. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Names that must be suggested for passages. */
  readonly suggests?: readonly string[];
  /** Numbers of the text that are no TTL. */
  readonly neverTtl?: readonly number[];
  /** An id that stands once at most. */
  readonly once?: string;
}

describe('kin of the golden cases', () => {
  test.each(readdirSync(folder).toSorted())('%s', (name) => {
    const kin = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')) as Kin;
    const text = readFileSync(new URL(`${name}/input.txt`, folder), 'utf8');
    const reading = readMx(text, optionsOf(kin, text));
    const { issues, answers, passages } = reading;
    const found = plannable(reading);
    expect(kin.records).toEqual(expect.arrayContaining([...found]));
    if (kin.must === 'refuse') expect(errorsOf(reading)).not.toEqual([]);
    else if (kin.must === 'read or refuse' && found.length < kin.records.length)
      expect(errorsOf(reading)).not.toEqual([]);
    else expect(found).toEqual(kin.records.toSorted());
    if (kin.must === 'read' && kin.asksNothing !== false)
      expect([errorsOf(reading), asked(reading).map(({ line }) => line)]).toEqual([[], []]);
    if (kin.tells !== undefined) expect(JSON.stringify([issues, answers])).toContain(kin.tells);
    const got = new Set(answers.map(({ domain, state }) => `${domain} ${state}`));
    for (const [domain, state] of Object.entries(kin.answers ?? {})) expect(got).toContain(`${domain} ${state}`);
    expect(reading.records.filter(({ ttl = -1 }) => kin.neverTtl?.includes(ttl))).toEqual([]);
    if (kin.once !== undefined) expect(errorsOf(reading).filter((id) => id === kin.once).length).toBeLessThanOrEqual(1);
    expect(passages.map(({ suggested }) => suggested)).toEqual(expect.arrayContaining([...(kin.suggests ?? [])]));
  });
});

/** The records of domains that nothing holds back. */
function plannable({ records, incomplete }: MxReading): readonly string[] {
  return records
    .filter(({ domain }) => !incomplete.includes(domain))
    .map(({ domain, preference, exchange }) => `${domain} ${preference} ${exchange}`)
    .toSorted();
}

const errorsOf = ({ issues }: MxReading) => issues.filter(({ level }) => level === 'error').map(({ id }) => id);

const asked = ({ passages }: MxReading) =>
  passages.filter(({ owner, ownerFrom }) => owner === null && ownerFrom === null);

/** The answers are given as the page gives them: with the lines that the passage had when it asked. */
function optionsOf({ origin, state, owners }: Kin, text: string): ReadOptions {
  const lines = text.split('\n');
  return {
    origin,
    state,
    owners:
      owners &&
      asked(readMx(text)).map(({ line, lastLine }, place) => ({
        line,
        text: lines
          .slice(line - 1, lastLine)
          .map((one) => one.trim())
          .join('\n'),
        owner: owners[place] ?? '',
      })),
  };
}
