import { describe, expect, test } from 'vitest';
import { readMx } from '../../../../src/core/mx/read.ts';
import { cleanOutputs, type Asked } from './clean-outputs.ts';

const forty: readonly Asked[] = Array.from({ length: 40 }, (_, place) => {
  const domain = `${['kaede', 'sakura.co', 'ume', 'matsu-group'][place % 4] ?? 'x'}-${place}.test`;
  const own = Array.from(
    { length: 1 + (place % 3) },
    (_unused, host) => [30 + 10 * host, `mail${host}.${domain}`] as const,
  );
  return { domain, records: place % 5 === 0 ? own : [[10, 'cpf.example.net'], ...own] };
});

describe('the clean output of a tool for forty domains', () => {
  test.each(Object.entries(cleanOutputs))('%s: every record is read, and nothing is asked', (_, print) => {
    const { records, incomplete, issues, passages } = readMx(print(forty));
    expect(issues.filter(({ level }) => level !== 'advice')).toEqual([]);
    expect(incomplete).toEqual([]);
    expect(passages.filter(({ owner, ownerFrom }) => owner === null && ownerFrom === null)).toEqual([]);
    expect(records.map(({ domain, preference, exchange }) => `${domain} ${preference} ${exchange}`)).toEqual(
      forty.flatMap(({ domain, records: own }) =>
        own.map(([preference, exchange]) => `${domain} ${preference} ${exchange}`),
      ),
    );
  });
});
