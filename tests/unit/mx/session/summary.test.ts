import { describe, expect, it } from 'vitest';
import { groupPlans } from '../../../../src/core/mx/group-plans.ts';
import { planMx } from '../../../../src/core/mx/plan.ts';
import { summaryOf } from '../../../../src/core/mx/session/summary.ts';
import { ids, only, planOf, records, request, written } from '../short-hand.ts';

describe('the summary of a plan', () => {
  it('counts what changes, what stays and what needs the reader', () => {
    const current = [
      ...records('10 cpf, 30 is1', 'a.test'),
      ...records('10 cpf, 10 other, 30 is1', 'b.test'),
      ...records('10 cpf', 'c.test'),
      ...records('10 is1', 'd.test'),
    ];
    const plan = planOf('stop-cpf', '', { current, incomplete: ['c.test'] });
    expect(summaryOf(plan)).toEqual({ domains: 4, changed: 2, kept: 2, needs: 2, requestNeeds: 0 });
  });

  it('counts a domain that nobody asked about as a need of its own', () => {
    const plan = planOf('stop-cpf', '10 cpf, 30 is1', { listedDomains: ['example.test', 'forgotten.example'] });
    expect(summaryOf(plan)).toEqual({ domains: 1, changed: 1, kept: 0, needs: 1, requestNeeds: 0 });
  });

  it('counts issues of the whole request apart from domains', () => {
    const plan = planOf('test-tmems', '10 cpf, 30 is1', { servers: { cpf: ['cpf.example.net'] } });
    expect(summaryOf(plan)).toMatchObject({ domains: 1, changed: 0, kept: 1, requestNeeds: 1 });
  });

  it('of nothing is nothing', () => {
    expect(summaryOf(planOf('stop-cpf', '', { current: [] }))).toEqual({
      domains: 0,
      changed: 0,
      kept: 0,
      needs: 0,
      requestNeeds: 0,
    });
  });
});

describe('hosts that the reader calls somebody else’s', () => {
  const servers = { cpf: ['cpf.example.net'], other: ['backup.example.com'] };
  const base = request('stop-cpf', '10 cpf, 30 is1, 40 other');

  it('never count as InterScan’s, even where no InterScan host is named', () => {
    const domain = only(planMx({ ...base, servers }));
    expect(written(domain.after)).toBe('10 is1, 40 other');
    expect(ids(domain)).toContain('other-host-kept');
  });

  it('leave no exchange of the reader’s where they are all that stays', () => {
    const domain = only(planMx({ ...base, current: records('10 cpf, 40 other'), servers }));
    expect(ids(domain)).toContain('no-exchange-left');
    expect(domain.changes).toEqual([]);
  });

  it('cannot have another role as well', () => {
    expect(ids(planMx({ ...base, servers: { ...servers, cpf: ['backup.example.com'] } }))).toContain(
      'host-has-two-roles',
    );
  });
});

describe('domains that share their hosts', () => {
  it('stand together with the domain that the hosts are named after', () => {
    const current = ['example.test', 'a.example.test', 'b.example.test'].flatMap((domain) =>
      records('10 cpf, 30 is1, 30 is2', domain),
    );
    const groups = groupPlans(planOf('stop-cpf', '', { current }));
    expect(groups.map(({ plans }) => plans.map(({ domain }) => domain))).toEqual([
      ['example.test', 'a.example.test', 'b.example.test'],
    ]);
  });
});
