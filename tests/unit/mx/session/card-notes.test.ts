import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupPlans, issuesOfGroup, type PlanGroup } from '../../../../src/core/mx/group-plans.ts';
import { type Notes, notesOf } from '../../../../src/core/mx/session/card-notes.ts';
import { acceptKey } from '../../../../src/core/mx/session/accept-key.ts';
import type { Need } from '../../../../src/core/mx/session/needs.ts';
import { planMx } from '../../../../src/core/mx/plan.ts';
import { records, request } from '../short-hand.ts';

const onlyCpf = { cpf: ['cpf.example.net'] };
const named = { ...onlyCpf, interscan: ['mail1.example.test', 'mail2.example.test'] };

/** Groups of a plan that stops CPF. */
const groupsOf = (
  current: ReturnType<typeof records>,
  servers: { cpf: string[]; interscan?: string[] } = onlyCpf,
): readonly PlanGroup[] => groupPlans(planMx({ ...request('stop-cpf', '', { current }), servers }));

const told = ({ shared }: Pick<Notes, 'shared'>) =>
  shared.map(({ issues, domains }) => [issues.map(({ id }) => id).join(' '), ...domains]);

const twoCards = [
  ...records('10 cpf, 30 is1', 'a.test', 86_400),
  ...records('10 cpf, 30 is1', 'b.test', 300),
  ...records('10 cpf, 30 is1, 40 is2', 'c.test', 7200),
];

describe('notesOf', () => {
  test('what is said of two cards stands above them, with its domains; one advice serves all long TTLs', () => {
    const groups = groupsOf(twoCards);
    const notes = notesOf(groups, []);
    expect(told(notes)).toEqual([
      ['taken-for-interscan', 'a.test', 'b.test', 'c.test'],
      ['lower-ttl-first lower-ttl-first', 'a.test', 'c.test'],
    ]);
    expect(groups.map((group) => notes.of(group).shared)).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(groups.map((group) => notes.of(group).own.map(({ issues }) => issues[0]?.params?.['exchange']))).toEqual([
      [],
      ['mail2.example.test'],
    ]);
  });

  test('what a question asks about is not said again: its card leads there', () => {
    const groups = groupsOf(twoCards);
    const host = { exchange: 'mail1.example.test', domains: 3, because: 'not-known', reckonedAs: 'interscan' } as const;
    const notes = notesOf(groups, [{ kind: 'cpf' }, { kind: 'roles', hosts: [host] }]);
    expect(told(notes)).toEqual([['lower-ttl-first lower-ttl-first', 'a.test', 'c.test']]);
    expect(groups.map((group) => notes.of(group).asked)).toEqual([[1], [1]]);
  });

  test('a warning that was accepted of one domain is told of that one, and asked of the others', () => {
    const groups = groupsOf(
      [...records('10 cpf, 10 other, 30 is1', 'a.test'), ...records('10 cpf, 10 other, 30 is1', 'b.test')],
      named,
    );
    const first = groups.flatMap(issuesOfGroup).find(({ issue }) => issue.id === 'other-host-first');
    if (!first) throw new Error('no warning');
    const notes = notesOf(groups, [{ kind: 'warning', issue: first.issue, domains: ['b.test'] }]);
    const [group] = groups;
    if (!group) throw new Error('no group');
    const { own, asked } = notes.of(group);
    expect(asked).toEqual([0]);
    expect(own.find(({ issues: [issue] }) => issue?.id === first.issue.id)?.domains).toEqual(['a.test']);
  });

  test('law: every issue of every domain is in exactly one place, and its card leads there', () => {
    const set = fc.constantFrom(
      '10 cpf, 30 is1',
      '10 cpf, 30 is1, 40 is2',
      '10 cpf, 10 other, 20 is2',
      '10 cpf, 20 other, 20 other2, 30 is1',
      '20 cpf, 30 is1',
    );
    const ttl = fc.constantFrom(300, 7200, 86_400);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(set, ttl, fc.boolean()), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(onlyCpf, named),
        (domains, servers) => {
          const groups = groupsOf(
            domains.flatMap(([text, each], index) => records(text, `d${String(index)}.test`, each)),
            servers,
          );
          const all = groups.flatMap((group) =>
            issuesOfGroup(group).flatMap(({ issue, domains: names }) =>
              names.map((domain) => ({ group, issue, domain })),
            ),
          );
          const isAsked = (domain: string) => domains[Number(domain.slice(1, -5))]?.[2] === true;
          const needs: Need[] = all
            .filter(
              ({ issue, domain }) => issue.level === 'warning' && issue.id !== 'taken-for-interscan' && isAsked(domain),
            )
            .map(({ issue, domain }) => ({ kind: 'warning', issue, domains: [domain] }));
          const notes = notesOf(groups, needs);
          for (const { group, issue, domain } of all) {
            const { own, shared, asked } = notes.of(group);
            const says = ({ issues, domains: names }: Notes['shared'][number]) =>
              names.includes(domain) && issues.some((each) => acceptKey(each, domain) === acceptKey(issue, domain));
            const places = [
              own.filter(says).length,
              shared.filter((index) => notes.shared[index] && says(notes.shared[index])).length,
              asked.filter((index) => {
                const need = needs[index];
                return (
                  need?.kind === 'warning' &&
                  need.domains[0] === domain &&
                  acceptKey(need.issue, domain) === acceptKey(issue, domain)
                );
              }).length,
            ];
            expect(
              places.reduce((sum, count) => sum + count, 0),
              `${issue.id} of ${domain}`,
            ).toBe(1);
          }
        },
      ),
    );
  });
});
