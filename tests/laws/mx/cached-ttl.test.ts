import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planMx } from '../../../src/core/mx/plan.ts';
import { stages, type MxPlan } from '../../../src/core/mx/plan/types.ts';
import { readMx } from '../../../src/core/mx/read.ts';
import { rollBackMx } from '../../../src/core/mx/roll-back.ts';
import { writeFormats, writeMx } from '../../../src/core/mx/write.ts';
import { TMEMS } from '../../unit/mx/short-hand.ts';

/** Figures that stand nowhere else, so that they are found wherever they went. */
const left = fc.integer({ min: 71_001, max: 79_999 });
const published = fc.constantFrom(undefined, 300, 3600);

const estate = fc.uniqueArray(
  fc.record({ domain: fc.constantFrom('a.test', 'b.test', 'c.test'), left, published, cacheFirst: fc.boolean() }),
  { minLength: 1, selector: ({ domain }) => domain },
);

const servers = { cpf: ['cpf.example.net'], interscan: ['mail1.example.test'], tmems: TMEMS };

type Answered = { domain: string; left: number; published: number | undefined; cacheFirst: boolean };

/** One domain as a resolver answers and, where its TTL is published, as its zone has it. */
function pasteOf({ domain, left, published, cacheFirst }: Answered) {
  const records = (ttl: number) =>
    [
      `${domain}. ${String(ttl)} IN MX 10 cpf.example.net.`,
      `${domain}. ${String(ttl)} IN MX 20 mail1.example.test.`,
    ].join('\n');
  const answer = [
    `; <<>> DiG 9.18.1 <<>> ${domain} MX`,
    ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1',
    ';; flags: qr rd ra; QUERY: 1, ANSWER: 2, AUTHORITY: 0, ADDITIONAL: 0',
    ';; QUESTION SECTION:',
    `;${domain}. IN MX`,
    '',
    ';; ANSWER SECTION:',
    records(left),
    '',
    ';; SERVER: 192.0.2.53#53(192.0.2.53)',
  ].join('\n');
  const authority = answer
    .replace('qr rd ra', 'qr aa rd')
    .replace(records(left), records(published ?? 0))
    .replaceAll('192.0.2.53', '198.51.100.53');
  const texts = published === undefined ? [answer] : cacheFirst ? [answer, authority] : [authority, answer];
  return texts.join('\n\n');
}

const plansOf = (plan: MxPlan): readonly MxPlan[] => [plan, ...(plan.then === undefined ? [] : plansOf(plan.then))];

test('no TTL that came from a cache is ever written as published (H9)', () => {
  fc.assert(
    fc.property(
      estate,
      fc.constantFrom(...stages),
      fc.constantFrom('2024-03-01', '2024-05-01'),
      (domains, stage, today) => {
        const { records } = readMx(domains.map(pasteOf).join('\n\n'));
        for (const { domain, left, published } of domains) {
          const own = records.filter((record) => record.domain === domain);
          expect(own).toHaveLength(2);
          // What the zone publishes beats what a cache had left, in whatever order they were pasted.
          for (const { ttl, ttlFrom } of own) {
            expect([ttl, ttlFrom]).toEqual(published === undefined ? [left, 'cache'] : [published, 'published']);
          }
        }
        const plan = planMx({ stage, current: records, servers, today, ttl: 60 });
        const back = rollBackMx(plan, { today });
        for (const each of [plan, ...plansOf(back)]) {
          for (const { after } of each.domains) {
            expect(
              after.filter(({ ttl, ttlFrom }) => ttlFrom !== 'cache' && ttl !== undefined && ttl > 71_000),
            ).toEqual([]);
          }
          const texts = writeFormats.flatMap((format) => writeMx(each, format).files.map(({ text }) => text));
          expect(texts.filter((text) => /\b7[1-9]\d{3}\b/.test(text))).toEqual([]);
        }
      },
    ),
  );
});
