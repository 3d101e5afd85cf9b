import { reputationTable } from '../../../facts/settings.ts';
import type { Qil, Side } from '../tmems-configuration.ts';
import { side, type Asker } from './decision-log.ts';
import type { Member } from './expand-wildcards.ts';

const levels = ['standard', 'advanced'] as const;
type Reputation = (typeof levels)[number];

/** T4.1: one level for all domains. Where they differ it is null until the reader decides; agreeing domains leave nothing to decide. */
export function mapReputation(members: readonly Member[], asker: Asker): Qil | null {
  const named = (level: Reputation): string[] =>
    members.filter(({ reputations }) => reputations.includes(level)).flatMap(({ known }) => known);
  const held = levels.filter((level) => members.some(({ reputations }) => reputations.includes(level)));
  const [only, ...others] = held;
  if (only === undefined) return null;
  if (others.length === 0) {
    asker.agree('qil', String(reputationTable[only].qil));
    return reputationTable[only].qil;
  }
  const sideOf = (level: Reputation, other: Reputation): Side =>
    side(
      String(reputationTable[level].qil),
      () => named(level),
      () => [
        {
          kind: level === 'standard' ? 'dynamic-reputation-lost' : 'dynamic-reputation-added',
          domains: named(other),
        },
      ],
    );
  const answer = asker.ask({ kind: 'qil' }, [sideOf('standard', 'advanced'), sideOf('advanced', 'standard')]);
  return levels.map((level) => reputationTable[level].qil).find((qil) => String(qil) === answer) ?? null;
}
