import { describe, expect, test } from 'vitest';
import { writeMx } from '../../../../src/core/mx/write.ts';
import { lines, m3, onlyText, planOf } from './plans.ts';

// That a real name server takes these files, and refuses what changed, is shown by tests/name-server/round-trip.test.ts.
describe('nsupdate', () => {
  test('asks for the whole present set, then replaces it, in one update', () => {
    const text = onlyText(writeMx(planOf({ 'example.test': m3 }), 'nsupdate'));
    expect(text).toBe(
      lines(
        'check-names no',
        '',
        'zone example.test.',
        'prereq yxrrset example.test. IN MX 10 cpf.example.net.',
        'prereq yxrrset example.test. IN MX 30 mail1.example.test.',
        'prereq yxrrset example.test. IN MX 30 mail2.example.test.',
        'update delete example.test. IN MX',
        'update add example.test. 3600 IN MX 10 mail1.example.test.',
        'update add example.test. 3600 IN MX 10 mail2.example.test.',
        'show',
        'send',
        'answer',
      ),
    );
  });

  test('has one update a domain, each with its own zone, all in one file', () => {
    const set = { before: ['10 cpf.example.net'], after: ['10 mail.example.net'], ttl: 60 };
    const plan = planOf({ 'a.example.test': set, 'other.test': set });
    const text = onlyText(writeMx(plan, 'nsupdate', { zones: { 'a.example.test': 'example.test' } }));
    expect(text.split('\n').filter((line) => /^(zone|send)/u.test(line))).toEqual([
      'zone example.test.',
      'send',
      'zone other.test.',
      'send',
    ]);
  });

  test('publishes the new TTL of lower-ttl', () => {
    const plan = planOf({ 'example.test': { before: ['10 a.test'], after: ['10 a.test'], ttl: 86400, ttlAfter: 300 } });
    expect(onlyText(writeMx(plan, 'nsupdate'))).toContain('update add example.test. 300 IN MX 10 a.test.');
  });

  test('is called after the stage', () => {
    expect(writeMx(planOf({ 'example.test': m3 }), 'nsupdate').files[0]?.name).toBe(
      'mx-stop-cpf-nsupdate-example.test.nsupdate',
    );
  });
});
