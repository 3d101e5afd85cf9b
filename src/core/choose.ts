import type { Way } from './ways.ts';

/** Where a reader goes on: Q1's conditions as far as they can be seen safely, then the fewest questions. Pure; words are elsewhere. */

export const questions = {
  /** Q1 (b), as far as it can be seen without opening CPF's screen. */
  mx: ['yes', 'no', 'unknown'],
  /** Whether the screens of InterScan can still be used, where CPF is out of the route. */
  server: ['there', 'gone'],
  /** Q1 (a); it matters only where MX does not name CPF. */
  license: ['yes', 'no', 'unknown'],
  /** Keep InterScan, or move all of it. */
  interscan: ['keep', 'move'],
  /** What takes CPF's place in front of InterScan. */
  filter: ['tmems', 'none'],
} as const;

export type Question = keyof typeof questions;
export type AnswerTo<Q extends Question> = (typeof questions)[Q][number];
export type Answers = { readonly [Q in Question]?: AnswerTo<Q> };
export type Outcome = 'find-out' | 'out-of-route' | 'letter' | 'not-using' | 'way-1' | 'way-2' | 'way-3';

export interface Choice {
  /** The questions to ask now, in order; an answer that is no longer asked counts for nothing. */
  readonly asked: readonly Question[];
  /** MX still names CPF: before any way, CPF is taken out. */
  readonly takeOutFirst: boolean;
  /** Absent while a question is open. */
  readonly outcome?: Outcome;
}

/** Walks the questions as far as the answers go. */
export function choose(answers: Answers): Choice {
  const { mx, server, license, interscan, filter } = answers;
  const choice = (asked: readonly Question[], outcome?: Outcome): Choice => ({
    asked,
    takeOutFirst: mx === 'yes',
    ...(outcome && { outcome }),
  });
  if (mx === undefined) return choice(['mx']);
  if (mx === 'unknown') return choice(['mx'], 'find-out');
  if (mx === 'no') {
    if (server === undefined) return choice(['mx', 'server']);
    if (server === 'gone') return choice(['mx', 'server'], 'letter');
    const asked = ['mx', 'server', 'license'] as const;
    if (license === undefined) return choice(asked);
    return choice(asked, license === 'no' ? 'not-using' : 'out-of-route');
  }
  if (interscan === undefined) return choice(['mx', 'interscan']);
  if (interscan === 'move') return choice(['mx', 'interscan'], 'way-1');
  const all = ['mx', 'interscan', 'filter'] as const;
  if (filter === undefined) return choice(all);
  return choice(all, filter === 'tmems' ? 'way-3' : 'way-2');
}

/** The way to which an outcome leads, if to one. */
export function wayOf(outcome: Outcome | undefined): Way | undefined {
  if (outcome === 'way-1') return 1;
  if (outcome === 'way-2') return 2;
  return outcome === 'way-3' ? 3 : undefined;
}

/** The same as a table, for readers without JavaScript: a question that a row leaves out does not matter there. */
export const choiceTable: readonly { readonly answers: Answers; readonly outcome: Outcome }[] = [
  { answers: { mx: 'yes', interscan: 'move' }, outcome: 'way-1' },
  { answers: { mx: 'yes', interscan: 'keep', filter: 'none' }, outcome: 'way-2' },
  { answers: { mx: 'yes', interscan: 'keep', filter: 'tmems' }, outcome: 'way-3' },
  { answers: { mx: 'no', server: 'gone' }, outcome: 'letter' },
  { answers: { mx: 'no', server: 'there', license: 'yes' }, outcome: 'out-of-route' },
  { answers: { mx: 'no', server: 'there', license: 'unknown' }, outcome: 'out-of-route' },
  { answers: { mx: 'no', server: 'there', license: 'no' }, outcome: 'not-using' },
  { answers: { mx: 'unknown' }, outcome: 'find-out' },
];

/** Reads answers from the fragment of an address; what it does not know it leaves out. */
export function readAnswers(fragment: string): Answers {
  const read = new Map<string, string>();
  for (const part of fragment.replace(/^#/, '').split('&')) {
    const [name = '', value = ''] = part.split('=', 2);
    read.set(name, value);
  }
  const known = (Object.keys(questions) as Question[]).filter((question) =>
    (questions[question] as readonly string[]).includes(read.get(question) ?? ''),
  );
  return Object.fromEntries(known.map((question) => [question, read.get(question)]));
}

/** Writes the answers that count as a fragment: `#mx=yes&interscan=keep`. */
export function writeAnswers(answers: Answers): string {
  const parts = choose(answers)
    .asked.filter((question) => answers[question] !== undefined)
    .map((question) => `${question}=${answers[question] ?? ''}`);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}
