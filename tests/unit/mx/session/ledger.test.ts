import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MxAnswer } from '../../../../src/core/mx/read-shape.ts';
import { ledgerOf } from '../../../../src/core/mx/session/ledger.ts';
import type { Servers } from '../../../../src/core/mx/plan/types.ts';
import { planOf, records } from '../short-hand.ts';

const asked = (domain: string, state: MxAnswer['state']): MxAnswer => ({ domain, state, records: [], at: { line: 1 } });

describe('where every domain stands', () => {
  test('each of list and paste in exactly one way, with its reason', () => {
    const current = [
      ...records('10 cpf, 30 is1', 'changed.test'),
      ...records('10 other', 'cloud.test'),
      ...records('0 null, 10 cpf', 'null.test'),
      ...records('10 cpf, 30 is1', 'half.test'),
    ];
    const answers = [asked('no-mx.test', 'no-mx'), asked('gone.test', 'no-domain'), asked('silent.test', 'failed')];
    const incomplete = ['half.test'];
    const listed = ['changed.test', 'silent.test', 'forgotten.test'];
    const { entries, count } = ledgerOf(
      planOf('stop-cpf', '', { current, incomplete }),
      { answers, incomplete },
      listed,
    );
    expect(entries).toEqual([
      { domain: 'changed.test', standing: 'changed' },
      { domain: 'cloud.test', standing: 'left', reason: 'not-using-cpf' },
      { domain: 'null.test', standing: 'undecided', reason: 'null-mx-not-alone' },
      { domain: 'half.test', standing: 'undecided', reason: 'domain-read-incompletely' },
      { domain: 'no-mx.test', standing: 'left', reason: 'no-mx' },
      { domain: 'gone.test', standing: 'left', reason: 'no-domain' },
      { domain: 'silent.test', standing: 'unanswered', reason: 'failed' },
      { domain: 'forgotten.test', standing: 'undecided', reason: 'domain-not-in-answer' },
    ]);
    expect(count).toEqual({ changed: 1, undecided: 3, unanswered: 1, left: 3 });
  });

  test('what names a host beside a CPF server waits until somebody has said whose the host is', () => {
    const current = [
      ...records('10 cpf1.cpf.example.net, 20 mail.example.com', 'one.test'),
      ...records('10 cpf2.cpf.example.net, 20 mail.example.com', 'two.test'),
    ];
    const standings = (servers: Servers) =>
      ledgerOf(planOf('stop-cpf', '', { current, servers }), { answers: [], incomplete: [] }).entries.map(
        ({ standing, reason }) => reason ?? standing,
      );
    const cpf = ['cpf1.cpf.example.net'];
    const interscan = ['mail.example.com'];
    expect(standings({ cpf })).toEqual(['changed', 'may-be-cpf']);
    expect(standings({ cpf, interscan })).toEqual(['changed', 'may-be-cpf']);
    expect(standings({ cpf, interscan, other: ['cpf2.cpf.example.net'] })).toEqual(['changed', 'not-using-cpf']);
    expect(standings({ cpf: [...cpf, 'cpf2.cpf.example.net'], interscan })).toEqual(['changed', 'changed']);
  });

  test('an error of the whole request leaves every domain waiting for it', () => {
    const plan = planOf('test-tmems', '10 cpf, 30 is1', { servers: { cpf: ['cpf.example.net'] } });
    expect(ledgerOf(plan, { answers: [], incomplete: [] }).entries).toEqual([
      { domain: 'example.test', standing: 'undecided', reason: 'tmems-server-missing' },
    ]);
  });

  test('CPF’s wildcard is there where a name one level below it is', () => {
    const plan = planOf('stop-cpf', '', { current: records('10 cpf, 30 is1', 'a.example.test') });
    expect(ledgerOf(plan, { answers: [], incomplete: [] }, ['*.example.test']).count.undecided).toBe(0);
    expect(ledgerOf(plan, { answers: [], incomplete: [] }, ['*.other.test']).count.undecided).toBe(1);
  });

  test('the sum is always the number of domains', () => {
    const names = ['a.test', 'b.test', 'c.test', 'd.test'];
    const sets = ['10 cpf, 30 is1', '10 other', '0 null, 10 cpf', '10 cpf'];
    const state = fc.constantFrom<MxAnswer['state']>('no-mx', 'no-domain', 'failed');
    fc.assert(
      fc.property(
        fc.subarray(names),
        fc.array(fc.tuple(fc.constantFrom(...names), state)),
        fc.subarray(names),
        fc.subarray(names),
        (pasted, questions, incomplete, listed) => {
          const current = pasted.flatMap((name, index) => records(sets[index] ?? '10 cpf', name));
          const answers = questions.map(([name, got]) => asked(name, got));
          const plan = planOf('stop-cpf', '', { current, incomplete });
          const { entries, count } = ledgerOf(plan, { answers, incomplete }, listed);
          const all = new Set([...pasted, ...questions.map(([name]) => name), ...incomplete, ...listed]);
          expect(new Set(entries.map(({ domain }) => domain))).toEqual(all);
          expect(entries).toHaveLength(all.size);
          expect(count.changed + count.undecided + count.unanswered + count.left).toBe(all.size);
        },
      ),
    );
  });
});
