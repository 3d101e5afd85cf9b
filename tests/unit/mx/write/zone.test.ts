import { describe, expect, test } from 'vitest';
import { readMx } from '../../../../src/core/mx/read.ts';
import { writeMx } from '../../../../src/core/mx/write.ts';
import { lines, m3, onlyText, planOf } from './plans.ts';

describe('zone lines', () => {
  test('stand under the origin of their zone, the present lines behind a mark above them', () => {
    const text = onlyText(
      writeMx(planOf({ 'example.test': m3 }), 'zone', { zones: { 'example.test': 'example.test' } }),
    );
    expect(text).toBe(
      lines(
        '$ORIGIN example.test.',
        '; - example.test. 3600 IN MX 10 cpf.example.net.',
        '; - example.test. 3600 IN MX 30 mail1.example.test.',
        '; - example.test. 3600 IN MX 30 mail2.example.test.',
        'example.test. 3600 IN MX 10 mail1.example.test.',
        'example.test. 3600 IN MX 10 mail2.example.test.',
      ),
    );
  });

  test('can be pasted into a zone file: with the origin in a comment no name below changes its meaning', () => {
    const plan = planOf({ 'sub.example.test': m3 });
    const text = onlyText(writeMx(plan, 'zone', { originAs: 'comment' }));
    const zone = `$ORIGIN example.test.\n$TTL 3600\n${text}mail1 IN MX 5 relay\n`;
    expect(readMx(zone).records.map(({ domain, exchange }) => `${domain} ${exchange}`)).toEqual([
      'sub.example.test mail1.example.test',
      'sub.example.test mail2.example.test',
      'mail1.example.test relay.example.test',
    ]);
    expect(text).toContain('; $ORIGIN sub.example.test.');
  });

  test('are called after the stage, or as the caller says', () => {
    const plan = planOf({ 'example.test': m3 });
    expect(writeMx(plan, 'zone').files.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['mx-stop-cpf-zone-example.test.zone', 'text/dns'],
    ]);
    expect(writeMx(plan, 'zone', { name: 'mx-back' }).files[0]?.name).toBe('mx-back-zone-example.test.zone');
  });

  test('have one $ORIGIN a zone, however its domains are strewn', () => {
    const set = { before: ['10 cpf.example.net'], after: ['10 mail.example.net'], ttl: 60 };
    const plan = planOf({ 'a.example.test': set, 'other.test': set, 'b.example.test': set });
    const zones = { 'a.example.test': 'example.test', 'b.example.test': 'example.test', 'other.test': 'other.test' };
    const text = onlyText(writeMx(plan, 'zone', { zones }));
    expect(text.split('\n').filter((line) => !line.startsWith(';') && line !== '')).toEqual([
      '$ORIGIN example.test.',
      'a.example.test. 60 IN MX 10 mail.example.net.',
      'b.example.test. 60 IN MX 10 mail.example.net.',
      '$ORIGIN other.test.',
      'other.test. 60 IN MX 10 mail.example.net.',
    ]);
  });

  test('leave a TTL out that came from a cache, and never take one that is not the published one', () => {
    const plan = planOf({ 'example.test': { ...m3, ttl: 217, ttlFrom: 'cache' } });
    const text = onlyText(writeMx(plan, 'zone', { ttl: 300 }));
    expect(text).toContain('\nexample.test. IN MX 10 mail1.example.test.\n');
    expect(text).not.toMatch(/217|300/u);
  });

  test('put what has no TTL above what has one: it would take it over', () => {
    const bare = { before: ['10 cpf.example.net'], after: ['10 mail.example.net'] };
    const plan = planOf({ 'timed.test': { ...bare, ttl: 60 }, 'bare.test': bare });
    const records = onlyText(writeMx(plan, 'zone')).match(/^[a-z].*$/gmu);
    expect(records).toEqual(['bare.test. IN MX 10 mail.example.net.', 'timed.test. 60 IN MX 10 mail.example.net.']);
  });

  test('stand in two files where that would part a zone in two', () => {
    const bare = { before: ['10 cpf.example.net'], after: ['10 mail.example.net'] };
    const timed = { ...bare, ttl: 60 };
    const plan = planOf({ 'a.one.test': timed, 'b.one.test': bare, 'a.two.test': timed, 'b.two.test': bare });
    const zones = Object.fromEntries(plan.domains.map(({ domain }) => [domain, domain.slice(2)]));
    const { files } = writeMx(plan, 'zone', { zones });
    expect(files.map(({ name }) => name)).toEqual(['mx-stop-cpf-zone-2-zones.zone', 'mx-stop-cpf-zone-2-zones-2.zone']);
    for (const { text } of files)
      expect(text.match(/^\$ORIGIN .*$/gmu)).toEqual(['$ORIGIN one.test.', '$ORIGIN two.test.']);
    expect(files[0]?.text).not.toMatch(/^[a-z].* 60 IN MX/mu);
  });

  test('write the null MX and a wildcard owner as zones do', () => {
    const plan = planOf({ '*.example.test': { before: ['0 .'], after: ['65535 mail.example.test'], ttl: 0 } });
    expect(onlyText(writeMx(plan, 'zone'))).toBe(
      lines(
        '$ORIGIN example.test.',
        '; - *.example.test. 0 IN MX 0 .',
        '*.example.test. 0 IN MX 65535 mail.example.test.',
      ),
    );
  });
});
