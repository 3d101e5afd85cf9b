import { describe, expect, test } from 'vitest';
import { writeMx } from '../../../../src/core/mx/write.ts';
import { m3, onlyText, planOf } from './plans.ts';

interface Batch {
  readonly Comment?: string;
  readonly Changes: readonly {
    readonly Action: string;
    readonly ResourceRecordSet: {
      readonly Name: string;
      readonly ResourceRecords: readonly { readonly Value: string }[];
    };
  }[];
}
const parse = (text: string) => JSON.parse(text) as Batch;

// No batch can be sent to Route 53 here: its documented form and limits are what is tested.
describe('Route 53', () => {
  test('deletes the exact set and creates the new one in one batch, never UPSERT', () => {
    expect(parse(onlyText(writeMx(planOf({ 'example.test': m3 }), 'route53')))).toEqual({
      Changes: [
        {
          Action: 'DELETE',
          ResourceRecordSet: {
            Name: 'example.test.',
            Type: 'MX',
            TTL: 3600,
            ResourceRecords: [
              { Value: '10 cpf.example.net.' },
              { Value: '30 mail1.example.test.' },
              { Value: '30 mail2.example.test.' },
            ],
          },
        },
        {
          Action: 'CREATE',
          ResourceRecordSet: {
            Name: 'example.test.',
            Type: 'MX',
            TTL: 3600,
            ResourceRecords: [{ Value: '10 mail1.example.test.' }, { Value: '10 mail2.example.test.' }],
          },
        },
      ],
    });
  });

  test('deletes by the old TTL and creates with the new one', () => {
    const plan = planOf({ 'example.test': { before: ['10 a.test'], after: ['10 a.test'], ttl: 86400, ttlAfter: 300 } });
    expect(onlyText(writeMx(plan, 'route53')).match(/"TTL": \d+/gu)).toEqual(['"TTL": 86400', '"TTL": 300']);
  });

  test('has one file a hosted zone, named after it', () => {
    const set = { before: ['10 cpf.example.net'], after: ['10 mail.example.net'], ttl: 60 };
    const plan = planOf({ 'a.example.test': set, 'other.test': set, 'example.test': set });
    const { files } = writeMx(plan, 'route53', { zones: { 'a.example.test': 'example.test' } });
    expect(files.map(({ name }) => name)).toEqual([
      'mx-stop-cpf-route53-example.test.json',
      'mx-stop-cpf-route53-other.test.json',
    ]);
    expect(parse(files[0]?.text ?? '').Changes).toHaveLength(4);
  });

  test('cuts the comment of a batch to the 256 characters that are allowed', () => {
    const comments = { 'route53-batch': `{zone} "\n${'あ'.repeat(300)}` };
    const { Comment = '' } = parse(onlyText(writeMx(planOf({ 'example.test': m3 }), 'route53', { comments })));
    expect(Comment).toMatch(/^example\.test " あ+$/u);
    expect(Comment).toHaveLength(256);
  });

  const set = { before: ['1 a.test', '2 b.test'], after: ['3 c.test', '4 d.test'], ttl: 60 };
  const many = (count: number, sets = set) =>
    planOf(Object.fromEntries(Array.from({ length: count }, (_, index) => [`d${index}.example.test`, sets])));
  const inOneZone = (plan: ReturnType<typeof planOf>) =>
    Object.fromEntries(plan.domains.map(({ domain }) => [domain, 'example.test']));

  test.each([
    { domains: 249, batches: [249] },
    { domains: 250, batches: [250] },
    { domains: 251, batches: [250, 1] },
  ])('keeps within 1000 records a batch: $domains domains of 4', ({ domains, batches }) => {
    const plan = many(domains);
    const { files } = writeMx(plan, 'route53', { zones: inOneZone(plan) });
    expect(files.map(({ text }) => parse(text).Changes.length / 2)).toEqual(batches);
    expect(files.at(-1)?.name).toBe(`mx-stop-cpf-route53-example.test${batches.length > 1 ? '-2' : ''}.json`);
  });

  test('keeps within 32,000 characters of values a batch', () => {
    const long = `10 ${`${'x'.repeat(60)}.`.repeat(4)}test`;
    const plan = many(100, { before: [long], after: [long.replace('10', '20')], ttl: 60 });
    const { files } = writeMx(plan, 'route53', { zones: inOneZone(plan) });
    const sizes = files.map(({ text }) =>
      parse(text)
        .Changes.flatMap(({ ResourceRecordSet }) => ResourceRecordSet.ResourceRecords)
        .reduce((sum, { Value }) => sum + Value.length, 0),
    );
    expect(sizes.length).toBe(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(32_000);
    expect(files.flatMap(({ text }) => parse(text).Changes)).toHaveLength(200);
  });
});
