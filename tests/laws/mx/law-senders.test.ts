import { describe, expect, test, vi } from 'vitest';
import { type RealSender, senderExcuses, senderSets, visitSender } from './law-senders.ts';

vi.setConfig({ testTimeout: 300_000 });

const senders: readonly RealSender[] = ['postfix', 'exim'];

describe('the law of the planner, with real senders', () => {
  test.each(senders)('%s: what befalls with it alone, an issue tells', (by) => {
    const { plans, worlds, excused, unexcused } = visitSender(by, senderSets());
    const lines = [...excused].sort().map(([key, count]) => `  ${key.padEnd(56)}${count.toLocaleString('en')}`);
    console.log(
      [
        `${by}: ${plans.toLocaleString('en')} plans, ${worlds.toLocaleString('en')} worlds; lost with it, and not by RFC 5321:`,
        ...lines,
      ].join('\n'),
    );
    expect([...unexcused]).toEqual([]);
    // Every row that carries its mark is needed.
    const marked = senderExcuses.filter((one) => one.by?.includes(by) === true);
    const rows = marked.flatMap(({ id, losses }) => losses.map((loss) => `${id}: ${loss}, ${by} alone`));
    expect([...excused.keys()].filter((key) => key.endsWith(' alone')).toSorted()).toEqual(rows.toSorted());
    expect(worlds).toBeGreaterThan(1_000_000);
  });

  const few = senderSets().filter((set) => set.length !== 3);
  test.each(senderExcuses.flatMap(({ id, by = [] }) => by.map((sender) => [id, sender] as const)))(
    'a planner that keeps silent about %s is found out by %s',
    (id, by) => {
      const silent = visitSender(by, few, (plan) => ({
        ...plan,
        issues: plan.issues.filter((issue) => issue.id !== id),
      }));
      expect(silent.unexcused.size).toBeGreaterThan(0);
    },
  );
});
