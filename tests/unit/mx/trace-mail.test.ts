import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MailWorld, traceMail } from '../../../src/core/mx/trace-mail.ts';
import { records } from './short-hand.ts';

const [cpf, is1, is2, other] = ['cpf.example.net', 'mail1.example.test', 'mail2.example.test', 'backup.example.com'];

describe('one message, by RFC 5321 §5.1', () => {
  test.each<[string, string, MailWorld['hosts'], string | undefined, readonly string[]]>([
    ['the smallest preference first', '10 cpf, 30 is1', {}, undefined, [`accepted ${cpf}: ${cpf}`]],
    [
      'a silent host is passed over',
      '10 cpf, 30 is1',
      { [cpf]: 'silent' },
      undefined,
      [`accepted ${is1}: ${cpf} ${is1}`],
    ],
    [
      'a refusal ends the attempt (§4.2.1)',
      '10 cpf, 30 is1',
      { [cpf]: 'refuses' },
      undefined,
      [`refused ${cpf}: ${cpf}`],
    ],
    [
      'all silent: it waits',
      '10 cpf, 30 is1',
      { [cpf]: 'silent', [is1]: 'silent' },
      undefined,
      [`waits -: ${cpf} ${is1}`],
    ],
    [
      'equal preferences in every order',
      '10 cpf, 30 is1, 30 is2',
      { [cpf]: 'silent', [is1]: 'refuses' },
      undefined,
      [`refused ${is1}: ${cpf} ${is1}`, `accepted ${is2}: ${cpf} ${is2}`],
    ],
    [
      'the sender drops itself and all not better',
      '10 cpf, 20 other, 20 is1, 30 is2',
      { [cpf]: 'silent' },
      other,
      [`waits -: ${cpf}`],
    ],
    ['a sender that is the best exchange bounces', '10 other, 20 is1', {}, other, ['refused -: ']],
    ['a sender that shares the best preference bounces', '10 other, 10 is1', {}, other, ['refused -: ']],
    [
      'a sender listed twice counts at its best',
      '10 cpf, 20 other, 30 is1, 40 other',
      { [cpf]: 'silent' },
      other,
      [`waits -: ${cpf}`],
    ],
    ['a sender that is no exchange drops nothing', '10 is1', {}, other, [`accepted ${is1}: ${is1}`]],
    ['a null MX alone refuses (RFC 7505)', '0 null', {}, undefined, ['refused -: ']],
    ['a null MX beside others is no host', '0 null, 10 is1', {}, undefined, [`accepted ${is1}: ${is1}`]],
  ])('%s', (_, set, hosts, sender, traces) => {
    const world = sender === undefined ? { hosts } : { hosts, sender };
    expect(
      traceMail(records(set), world).map(({ outcome, by, tried }) => `${outcome} ${by ?? '-'}: ${tried.join(' ')}`),
    ).toEqual(traces);
  });

  test('no record at all: refused', () => {
    expect(traceMail([], { hosts: {} })).toEqual([{ outcome: 'refused', tried: [] }]);
  });

  test('one entry for each order that equal preferences allow', () => {
    const hosts = fc.uniqueArray(fc.constantFrom('a.test', 'b.test', 'c.test', 'd.test', 'e.test'), { minLength: 1 });
    const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
    fc.assert(
      fc.property(
        hosts.chain((names) =>
          fc.tuple(
            fc.constant(names),
            fc.array(fc.constantFrom(0, 10), { minLength: names.length, maxLength: names.length }),
          ),
        ),
        ([names, preferences]) => {
          const set = names.map((exchange, i) => ({ domain: 'x.test', exchange, preference: preferences[i] ?? 0 }));
          const traces = traceMail(set, { hosts: Object.fromEntries(names.map((name) => [name, 'silent'])) });
          const tiers = [0, 10].map((one) => set.filter(({ preference }) => preference === one).length);
          expect(traces).toHaveLength(tiers.reduce((product, n) => product * factorial(n), 1));
          expect(new Set(traces.map(({ tried }) => tried.join())).size).toBe(traces.length);
          expect(traces.every(({ outcome, tried }) => outcome === 'waits' && tried.length === names.length)).toBe(true);
        },
      ),
    );
  });
});
