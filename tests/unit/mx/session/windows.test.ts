import { describe, expect, it } from 'vitest';
import { planMx } from '../../../../src/core/mx/plan.ts';
import {
  changingDomains,
  chosenOf,
  heldBy,
  planOfWindow,
  sharesOf,
  type Window,
  withDomains,
  withWindow,
} from '../../../../src/core/mx/session/windows.ts';
import { records, request } from '../short-hand.ts';

const current = ['a.test', 'b.test', 'c.test'].flatMap((domain) => records('10 cpf, 30 is1', domain));
const plan = planMx({ ...request('stop-cpf', ''), current: [...current, ...records('10 is1', 'kept.test')] });

const night = (id: string, domains: readonly string[], more: Partial<Window> = {}): Window => ({
  ...{ id, name: id, stage: 'stop-cpf', domains, answer: '' },
  ...more,
});

describe('windows', () => {
  it('hold domains that the plan changes', () => {
    expect(changingDomains(plan)).toEqual(['a.test', 'b.test', 'c.test']);
    expect(chosenOf(plan, ['c.test', 'kept.test', 'no.test'])).toEqual({
      domains: ['c.test'],
      unknown: ['kept.test', 'no.test'],
    });
  });

  it('show of the one plan the part of their domains', () => {
    const { domains } = planOfWindow(plan, night('1', ['b.test']));
    expect(domains).toEqual(plan.domains.filter(({ domain }) => domain === 'b.test'));
    expect(planOfWindow(plan, undefined)).toBe(plan);
  });

  it('get an id that no other has', () => {
    const { name, stage, domains, answer } = night('', []);
    const more = { name, stage, domains, answer };
    const all = withWindow(withWindow([night('7', [])], more, []), more, []);
    expect(all.map(({ id }) => id)).toEqual(['7', '8', '9']);
    expect(withWindow<{ readonly id: string }>([], {}, ['1', '4', 'x']).map(({ id }) => id)).toEqual(['5']);
  });

  it('of one stage share no domain; of two stages they may', () => {
    const windows = [night('1', ['a.test', 'b.test']), night('2', []), night('3', ['a.test'], { stage: 'test-tmems' })];
    const after = withDomains(windows, '2', ['a.test', 'c.test']);
    expect(after.map(({ domains }) => domains)).toEqual([['b.test'], ['a.test', 'c.test'], ['a.test']]);
  });

  it('and those in none make up all domains', () => {
    const windows = [night('1', ['b.test']), night('2', ['a.test'], { stage: 'test-tmems' })];
    expect(sharesOf(windows, 'stop-cpf', changingDomains(plan))).toEqual([
      { window: windows[0], domains: ['b.test'] },
      { domains: ['a.test', 'c.test'] },
    ]);
  });
});

describe('what goes with a window', () => {
  it('is its ticks, its answer and its times, and nothing where none was entered', () => {
    const ticks = [{ window: '1' }, { window: '1' }, { window: '2' }];
    expect(heldBy(night('3', ['a.test']), ticks)).toBeUndefined();
    expect(heldBy(night('1', []), ticks)).toEqual({ ticks: 2, answer: false, times: false });
    expect(heldBy(night('3', [], { answer: 'a.test. MX 10 is1.' }), ticks)).toMatchObject({ answer: true });
    expect(heldBy(night('3', [], { changeAt: '2027-01-12T22:00' }), ticks)).toMatchObject({ times: true });
    expect(heldBy(night('3', [], { lastWayBackOn: '2027-01-20' }), ticks)).toMatchObject({ times: true });
  });
});
