import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SenderKind, senderManners } from '../../../src/core/mx/sender-manners.ts';
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
    [
      'a host that defers is passed over, however many did before',
      '10 cpf, 20 is1, 30 is2, 40 other',
      { [cpf]: 'defers', [is1]: 'defers', [is2]: 'defers' },
      undefined,
      [`accepted ${other}: ${cpf} ${is1} ${is2} ${other}`],
    ],
    [
      'a host without address is passed over',
      '10 cpf, 30 is1',
      { [cpf]: 'no-address' },
      undefined,
      [`accepted ${is1}: ${is1}`],
    ],
    ['no host has an address: an error (§5.1)', '10 cpf', { [cpf]: 'no-address' }, undefined, [`refused -: ${cpf}`]],
    ['a 5xx greeting is a refusal', '10 cpf, 30 is1', { [cpf]: 'turns-away' }, undefined, [`refused ${cpf}: ${cpf}`]],
    ['a null MX beside others is no host', '0 null, 10 is1', {}, undefined, [`accepted ${is1}: ${is1}`]],
  ])('%s', (_, set, hosts, sender, traces) => {
    const world = sender === undefined ? { hosts } : { hosts, sender };
    expect(
      traceMail(records(set), world).map(({ outcome, by, tried }) => `${outcome} ${by ?? '-'}: ${tried.join(' ')}`),
    ).toEqual(traces);
  });

  test.each<[string, SenderKind, string, MailWorld, readonly string[]]>([
    [
      'Postfix has two conversations',
      'postfix',
      '10 cpf, 20 is1, 30 is2',
      { hosts: { [cpf]: 'defers', [is1]: 'defers' } },
      ['waits -'],
    ],
    [
      'only conversations past EHLO count',
      'postfix',
      '10 cpf, 20 is1, 30 is2',
      { hosts: { [cpf]: 'silent', [is1]: 'turns-away' } },
      [`accepted ${is2}`],
    ],
    [
      'Postfix tries five addresses',
      'postfix',
      '10 cpf, 20 is1',
      { hosts: { [cpf]: 'silent' }, addresses: { [cpf]: 5 } },
      ['waits -'],
    ],
    [
      'Postfix waits where all turn it away',
      'postfix',
      '10 cpf, 20 is1',
      { hosts: { [cpf]: 'turns-away', [is1]: 'turns-away' } },
      ['waits -'],
    ],
    [
      'Exim bounces where the last turns it away',
      'exim',
      '10 cpf, 20 is1',
      { hosts: { [cpf]: 'silent', [is1]: 'turns-away' } },
      [`refused ${is1}`],
    ],
    [
      'Exim waits where the last is silent',
      'exim',
      '10 cpf, 20 is1',
      { hosts: { [cpf]: 'turns-away', [is1]: 'silent' } },
      ['waits -'],
    ],
    [
      'Exim goes on after a refused EHLO',
      'exim',
      '10 cpf, 20 is1',
      { hosts: { [cpf]: 'refuses-hello' } },
      [`accepted ${is1}`],
    ],
    ['Postfix does not', 'postfix', '10 cpf, 20 is1', { hosts: { [cpf]: 'refuses-hello' } }, [`refused ${cpf}`]],
    [
      'Exim keeps what would come back to itself',
      'exim',
      '10 other, 20 is1',
      { hosts: {}, sender: other },
      ['waits -'],
    ],
  ])('a real sender: %s', (_, kind, set, world, fates) => {
    const traces = traceMail(records(set), { ...world, manners: senderManners[kind] });
    expect(traces.map(({ outcome, by }) => `${outcome} ${by ?? '-'}`)).toEqual(fates);
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
