import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { MxRecord } from '../../../../src/core/dns/mx-record.ts';
import type { Issue } from '../../../../src/core/issue.ts';
import { readMx } from '../../../../src/core/mx/read.ts';
import type { MxAnswer, MxPassage } from '../../../../src/core/mx/read-shape.ts';

/**
 * The golden cases of reading: `input.txt` is what was pasted, `expected.json` what it must mean, with `source` (the
 * public address of the real paste, or how it was constructed) and the `origin` that the reader gave, if any. Where a
 * case fails, what came out stands beside it as `expected.json.ACTUAL`.
 */
const folder = new URL('../../../golden/mx-read/', import.meta.url);

interface Case {
  readonly source: string;
  readonly origin?: string;
}

describe('reading MX, case by case', () => {
  test.each(readdirSync(folder).toSorted())('%s', (name) => {
    const file = new URL(`${name}/expected.json`, folder);
    const expected = readFileSync(file, 'utf8');
    const { source, origin } = JSON.parse(expected) as Case;
    const text = readFileSync(new URL(`${name}/input.txt`, folder), 'utf8');
    const actual = outcome(text, source, origin);
    const beside = new URL(`${file.href}.ACTUAL`);
    if (actual === expected) rmSync(beside, { force: true });
    else writeFileSync(beside, actual);
    expect(JSON.parse(actual)).toEqual(JSON.parse(expected));
  });

  test('every case says where it comes from', () => {
    for (const name of readdirSync(folder)) {
      const { source } = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')) as Case;
      expect(source).toMatch(/^(?:https?:\/\/\S+|constructed(?:: .+)?)$/);
    }
  });
});

/** A reading as a mail administrator can review it: one string a record, answer and issue, one letter a line. */
function outcome(text: string, source: string, origin: string | undefined): string {
  const { format, records, answers, incomplete, zones, issues, lines, passages } = readMx(text, { origin });
  const asked = passages.filter(({ owner, ownerFrom }) => owner === null && ownerFrom !== 'lines');
  const told = {
    source,
    ...(origin === undefined ? {} : { origin }),
    format,
    records: records.map(recordText),
    answers: answers.map(answerText),
    incomplete,
    zones,
    ...(asked.length === 0 ? {} : { asked: asked.map(passageText) }),
    issues: issues.map(issueText),
    lines: lines.map((state) => ({ read: 'r', passed: '.', refused: 'X', noise: '~' })[state]).join(''),
  };
  return `${JSON.stringify(told, undefined, 2)}\n`;
}

function passageText({ line, lastLine, records, suggested, form }: MxPassage): string {
  const told = suggested === undefined ? '' : `, perhaps ${suggested} (form ${form ?? ''})`;
  return `whose are the ${records} records of lines ${line}-${lastLine}?${told}`;
}

function recordText({ domain, preference, exchange, ttl, ttlFrom, at }: MxRecord): string {
  const time = ttl === undefined ? '' : ` ${ttl}`;
  return `${domain}${time} MX ${preference} ${exchange} (${ttlFrom ?? 'published'}, line ${at?.line ?? '?'})`;
}

function answerText({ domain, server, authoritative, state, records, at }: MxAnswer): string {
  const who = server === undefined ? '' : ` at ${server}`;
  const how = authoritative === undefined ? '' : authoritative ? ', authoritative' : ', not authoritative';
  return `${domain}${who}${how}: ${state === 'records' ? `${records.length} records` : state} (line ${at.line})`;
}

function issueText({ id, level, at = {}, params = {} }: Issue): string {
  const place = [at.line === undefined ? '' : ` line ${at.line}`, at.domain === undefined ? '' : ` ${at.domain}`];
  return `${level} ${id}${place.join('')} ${JSON.stringify(params)}`;
}
