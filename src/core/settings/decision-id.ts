import type { Decision, DecisionAbout, DecisionKind } from './tmems-configuration.ts';

/** What a decision asks, without sides and answer. */
export type Question = Pick<Decision, 'kind' | 'about' | 'subject'>;

/** Kinds of question, with what tells two of one subject apart. */
const abouts: Readonly<Record<DecisionKind, readonly DecisionAbout[]>> = {
  qil: [],
  'sender-approved-and-blocked': ['domain', 'organization'],
  'ip-approved-and-blocked': [],
  'ip-networks-overlap': ['approved', 'blocked'],
  'ip-entry-becomes-global': ['approved', 'blocked'],
};

/** `qil`, `ip-approved-and-blocked:192.0.2.1`, `ip-entry-becomes-global:approved:192.0.2.1`. */
export const decisionId = ({ kind, about, subject }: Question): string =>
  [kind, about, subject].filter((part) => part !== undefined).join(':');

/** The question of an id; `undefined` where none has it. */
export function questionOf(id: string): Question | undefined {
  if (id === 'qil') return { kind: 'qil' };
  for (const kind of Object.keys(abouts) as DecisionKind[]) {
    for (const about of abouts[kind].length > 0 ? abouts[kind] : [undefined]) {
      const before = `${decisionId({ kind, ...(about && { about }) })}:`;
      if (kind !== 'qil' && id.startsWith(before) && id.length > before.length)
        return { kind, ...(about && { about }), subject: id.slice(before.length) };
    }
  }
  return undefined;
}
