import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readMx } from '../../../../src/core/mx/read.ts';

describe('no text takes more than linear work', () => {
  // Steps are counted, not timed: twice the text may take hardly more than twice the steps. Quadratic work would take four times.
  test('of any shape, from one long line to a million characters', { timeout: 300_000 }, () => {
    const script = fileURLToPath(new URL('count-steps.ts', import.meta.url));
    const { stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8', maxBuffer: 1e8 });
    const told = JSON.parse(stdout || JSON.stringify(stderr)) as readonly [
      name: string,
      steps: number,
      twice: number,
    ][];
    expect(told.length).toBeGreaterThan(100);
    const steep = told.filter(([, steps, twice]) => steps === 0 || twice / steps > 2.2);
    expect(steep).toEqual([]);
  });
});

test('one domain may have 200,000 records', () => {
  const lines = Array.from({ length: 200_000 }, (_, place) => `@ IN MX ${place % 65_536} m${place}`);
  expect(readMx(['$ORIGIN a.test.', ...lines].join('\n')).records).toHaveLength(200_000);
});

describe('a line over 65,535 characters', () => {
  const longest = 65_535;
  const record = 'a.test. 300 IN MX 10 cpf.example.net.';
  const padded = (length: number) => `${record} ; ${'x'.repeat(length - record.length - 3)}`;

  test('of that length is read', () => {
    const { records, issues } = readMx(padded(longest));
    expect(records.map(({ domain, exchange }) => [domain, exchange])).toEqual([['a.test', 'cpf.example.net']]);
    expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test.each([
    ['of zone text', padded(longest + 1)],
    ['of names', 'b.test '.repeat(10_000)],
    ['of blanks before a record', `${' '.repeat(longest)}${record}`],
    ['of a command', `$ dig +short mx ${'b.test '.repeat(10_000)}`],
    ['that begins like JSON and is none', `[${'b.test '.repeat(10_000)}`],
    ['that begins like an object and is none', `{${'b.test '.repeat(10_000)}`],
  ])('%s is refused whole, and what stands above it is not complete', (_, line) => {
    const { records, incomplete, issues, lines } = readMx(`a.test\n10 cpf.example.net.\n${line}\n20 mail1.b.test.\n`);
    expect(lines[2]).toBe('refused');
    expect(issues.filter(({ id }) => id === 'line-too-long').map(({ at }) => at?.line)).toEqual([3]);
    expect(records.filter(({ domain }) => !incomplete.includes(domain))).toEqual([]);
  });

  test('of JSON is read', () => {
    const records = Array.from({ length: 2_000 }, (_, n) => ({
      name: `a${n}.test`,
      type: 'MX',
      content: '10 cpf.example.net.',
    }));
    const text = JSON.stringify(records);
    expect(text.length).toBeGreaterThan(longest);
    expect(readMx(text).records).toHaveLength(2_000);
  });
});
