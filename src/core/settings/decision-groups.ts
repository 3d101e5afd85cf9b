import type { Decision } from './tmems-configuration.ts';

/** Decisions that one table shows: the level of reputation, IP entries, senders. */
export type DecisionGroupId = 'qil' | 'ip' | 'sender';

export interface DecisionGroup {
  readonly id: DecisionGroupId;
  readonly decisions: readonly Decision[];
  /** Those that one answer can settle at once: of one kind, with the same sides. Fewer than two: none. */
  readonly shared: readonly Decision[];
  /** The sides of those. */
  readonly answers: readonly string[];
  /** The answer that most of them have, once none of them is open; null until then. */
  readonly common: string | null;
  /** Ids of those that are answered otherwise. */
  readonly exceptions: ReadonlySet<string>;
  readonly open: number;
}

/** The kind of each table that one answer may settle: in the others every subject is a conflict of its own. */
const sharedKinds = { ip: 'ip-entry-becomes-global', sender: 'sender-approved-and-blocked' } as const;

const groupOf = ({ kind }: Decision): DecisionGroupId =>
  kind === 'qil' ? 'qil' : kind === 'sender-approved-and-blocked' ? 'sender' : 'ip';

/** Groups decisions for their tables, in the order in which each group is first asked. */
export function groupDecisions(decisions: readonly Decision[]): readonly DecisionGroup[] {
  const ids = [...new Set(decisions.map(groupOf))];
  return ids.map((id) => {
    const own = decisions.filter((decision) => groupOf(decision) === id);
    const alike = id === 'qil' ? [] : own.filter(({ kind }) => kind === sharedKinds[id]);
    const shared = alike.length > 1 ? alike : [];
    const common = commonOf(shared);
    return {
      id,
      decisions: own,
      shared,
      answers: shared[0]?.sides.map(({ answer }) => answer) ?? [],
      common,
      exceptions: new Set(shared.flatMap((one) => (common !== null && one.answer !== common ? [one.id] : []))),
      open: own.filter(({ answer }) => answer === null).length,
    };
  });
}

function commonOf(shared: readonly Decision[]): string | null {
  if (shared.length === 0 || shared.some(({ answer }) => answer === null)) return null;
  const counts = new Map<string, number>();
  for (const { answer } of shared) if (answer !== null) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** One answer for all that are alike, by id. Conflicts are left to be answered one by one. */
export const answerAll = ({ shared }: DecisionGroup, answer: string): Readonly<Record<string, string>> =>
  Object.fromEntries(shared.map(({ id }) => [id, answer]));
