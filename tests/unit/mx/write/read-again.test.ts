import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MxRecord } from '../../../../src/core/dns/mx-record.ts';
import { type MxPlan, stages } from '../../../../src/core/mx/plan/types.ts';
import { planMx } from '../../../../src/core/mx/plan.ts';
import { readMx } from '../../../../src/core/mx/read.ts';
import { commentIds, writeMx, type WriteFormat } from '../../../../src/core/mx/write.ts';
import { fileComments } from '../../../../src/words/mx/files.ts';
import { estates, requestFor } from './estates.ts';

/** Of each record what the format carries. */
const carried = {
  zone: ({ domain, preference, exchange, ttl }: MxRecord) => ({ domain, preference, exchange, ttl }),
  guide: ({ domain, preference, exchange }: MxRecord) => ({ domain, preference, exchange }),
  csv: ({ domain, preference, exchange, ttl }: MxRecord) => ({ domain, preference, exchange, ttl }),
} as const satisfies Partial<Record<WriteFormat, (record: MxRecord) => object>>;

/** The site's own words, header words of tables among them. */
const siteWords = fileComments({
  title: 'CPFをやめる',
  date: '2026-11-24',
  open: ['MX = 10'],
  isExample: true,
  warnings: [],
});

/** Words that look like records. */
const comments = Object.fromEntries(
  commentIds
    .filter((id) => !id.startsWith('csv-'))
    .map((id) => [
      id,
      '{domain}: この行の優先度を10にします。\nexample.test. 60 IN MX 1 evil.test.\nexample.test MX preference = 1, mail exchanger = evil.test',
    ]),
);

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
const afterOf = (plan: MxPlan) =>
  plan.domains.filter(({ changes }) => changes.length > 0).flatMap(({ after }) => after);

describe.each(Object.entries(carried).map(([format, of]) => ({ format: format as keyof typeof carried, of })))(
  '$format, read again',
  ({ format, of }) => {
    test.each(stages)('gives the new sets of %s exactly', (stage) => {
      fc.assert(
        fc.property(
          estates,
          fc.subarray(['timed', 'words', 'site']),
          fc.boolean(),
          ({ records, zones }, kinds, someTimed) => {
            const current = records.map(({ ttl, ...record }, index) =>
              kinds.includes('timed') && (!someTimed || index % 2 === 0) && ttl !== undefined
                ? { ...record, ttl }
                : record,
            );
            const plan = planMx(requestFor(stage, current));
            const words = kinds.includes('site')
              ? { comments: siteWords }
              : kinds.includes('words')
                ? { comments }
                : {};
            const after = afterOf(plan);
            const { files } = writeMx(plan, format, { zones, ...words });
            // The tables that come second show what changes.
            const texts = format === 'csv' ? files.slice(0, 1) : files;
            // The guide's notation shows both states, and a reader must say which one is meant.
            const readings = texts.map(({ text }) => readMx(text, format === 'guide' ? { state: 'after' } : {}));
            expect(readings.flatMap((reading) => reading.records.map(of)).toSorted(byText)).toEqual(
              after.map(of).toSorted(byText),
            );
            expect(readings.flatMap(({ issues }) => issues.filter(({ level }) => level === 'error'))).toEqual([]);
            expect(readings.flatMap(({ incomplete }) => incomplete)).toEqual([]);
          },
        ),
      );
    });
  },
);

test.each(stages)('Route 53, read again, gives the new sets of %s exactly', (stage) => {
  fc.assert(
    fc.property(estates, ({ records, zones }) => {
      const plan = planMx(requestFor(stage, records));
      const { files } = writeMx(plan, 'route53', { zones });
      // A change batch is no state and is not read as one: what it creates is.
      for (const { text } of files) expect(readMx(text).issues.map(({ id }) => id)).toContain('nothing-read');
      const created = files.map(({ text }) => {
        const { Changes } = JSON.parse(text) as { Changes: { Action: string; ResourceRecordSet: object }[] };
        return JSON.stringify({
          ResourceRecordSets: Changes.filter(({ Action }) => Action === 'CREATE').map(
            (change) => change.ResourceRecordSet,
          ),
        });
      });
      const read = created.flatMap((text) => readMx(text).records.map(carried.zone));
      expect(read.toSorted(byText)).toEqual(afterOf(plan).map(carried.zone).toSorted(byText));
    }),
  );
});

test('what the questions for PowerShell print is read with its server, its domain and its state', () => {
  // As the script words it: Resolve-DnsName itself names no server.
  const answer = (domain: string, status: string, ...records: readonly string[]) => [
    `; <<>> DiG <<>> @ns1.example.test ${domain} MX`,
    `;; ->>HEADER<<- opcode: QUERY, status: ${status}, id: 0`,
    `;; flags: qr; QUERY: 1, ANSWER: ${records.length}, AUTHORITY: 0, ADDITIONAL: 0`,
    '',
    ';; QUESTION SECTION:',
    `;${domain}. IN MX`,
    '',
    ...(records.length > 0 ? [';; ANSWER SECTION:', ...records, ''] : []),
    ';; SERVER: ns1.example.test#53(ns1.example.test)',
    '',
  ];
  const text = [
    ...answer('a.test', 'NOERROR', 'a.test. 600 IN MX 10 mail.a.test.', 'a.test. 600 IN MX 20 b.test.'),
    ...answer('b.test', 'NOERROR', 'b.test. 600 IN MX 0 .'),
    ...answer('c.test', 'NOERROR'),
    ...answer('d.test', 'NXDOMAIN'),
    ...answer('e.test', 'SERVFAIL'),
    '; <<>> DiG <<>> @ns1.example.test f.test MX',
    ';; no servers could be reached',
    '',
    '; <<>> DiG <<>> g.test MX',
    ';; no servers could be reached',
    '',
    ...answer('g.test', 'NOERROR', 'g.test. 600 IN MX 10 mail.g.test.'),
  ].join('\r\n');
  const { answers, records } = readMx(text);
  expect(answers.map(({ domain, state }) => [domain, state])).toEqual([
    ['a.test', 'records'],
    ['b.test', 'records'],
    ['c.test', 'no-mx'],
    ['d.test', 'no-domain'],
    ['e.test', 'failed'],
    ['f.test', 'failed'],
    ['g.test', 'failed'],
    ['g.test', 'records'],
  ]);
  expect(answers.slice(0, 3).map(({ server }) => server?.replace(/\.$/u, ''))).toEqual(
    Array(3).fill('ns1.example.test'),
  );
  // It cannot say that the answer was authoritative, so its TTLs are not taken for published ones.
  expect(records.map(({ ttlFrom }) => ttlFrom)).toEqual(Array(4).fill('cache'));
});

test('zone lines, read again, name their zones', () => {
  fc.assert(
    fc.property(estates, ({ records, zones }) => {
      const listedDomains = records.map(({ domain }) => domain);
      const plan = planMx({ ...requestFor('lower-ttl', records), listedDomains });
      const [file] = writeMx(plan, 'zone', { zones }).files;
      const domains = new Set(plan.domains.map(({ domain }) => domain));
      expect(readMx(file?.text ?? '').zones).toEqual(
        Object.fromEntries(Object.entries(zones).filter(([domain]) => domains.has(domain))),
      );
    }),
  );
});
