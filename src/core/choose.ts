/** Which path is the reader's: Q1's two conditions, then the fewest questions that separate the paths. Pure; words are elsewhere. */

export const questions = {
  /** Q1 (b), as far as it can be seen without opening CPF's screen. */
  mx: ['yes', 'no', 'unknown'],
  /** Q1 (a). */
  license: ['yes', 'no', 'unknown'],
  /** Keep InterScan, or move all of it. */
  interscan: ['keep', 'move'],
  /** What takes CPF's place in front of InterScan. */
  filter: ['tmems', 'none'],
} as const;

export type Question = keyof typeof questions;
export type AnswerTo<Q extends Question> = (typeof questions)[Q][number];
export type Answers = { readonly [Q in Question]?: AnswerTo<Q> };
export type Outcome = 'find-out' | 'out-of-route' | 'not-using' | 'path-1' | 'path-2' | 'path-3';

export interface Choice {
  /** The questions to ask now, in order; an answer that is no longer asked counts for nothing. */
  readonly asked: readonly Question[];
  /** Absent while a question is open. */
  readonly outcome?: Outcome;
}

/** Walks the questions as far as the answers go. */
export function choose(answers: Answers): Choice {
  const { mx, license, interscan, filter } = answers;
  if (mx === undefined) return { asked: ['mx'] };
  if (mx === 'unknown') return { asked: ['mx'], outcome: 'find-out' };
  const both = ['mx', 'license'] as const;
  if (license === undefined) return { asked: both };
  if (mx === 'no') return { asked: both, outcome: license === 'no' ? 'not-using' : 'out-of-route' };
  if (interscan === undefined) return { asked: [...both, 'interscan'] };
  if (interscan === 'move') return { asked: [...both, 'interscan'], outcome: 'path-1' };
  const all = [...both, 'interscan', 'filter'] as const;
  if (filter === undefined) return { asked: all };
  return { asked: all, outcome: filter === 'tmems' ? 'path-3' : 'path-2' };
}

/** The same as a table, for readers without JavaScript: a question that a row leaves out does not matter there. */
export const choiceTable: readonly { readonly answers: Answers; readonly outcome: Outcome }[] = [
  { answers: { mx: 'yes', interscan: 'move' }, outcome: 'path-1' },
  { answers: { mx: 'yes', interscan: 'keep', filter: 'none' }, outcome: 'path-2' },
  { answers: { mx: 'yes', interscan: 'keep', filter: 'tmems' }, outcome: 'path-3' },
  { answers: { mx: 'no', license: 'yes' }, outcome: 'out-of-route' },
  { answers: { mx: 'no', license: 'unknown' }, outcome: 'out-of-route' },
  { answers: { mx: 'no', license: 'no' }, outcome: 'not-using' },
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

/** Writes the answers that count as a fragment: `#mx=yes&license=yes`. */
export function writeAnswers(answers: Answers): string {
  const parts = choose(answers)
    .asked.filter((question) => answers[question] !== undefined)
    .map((question) => `${question}=${answers[question] ?? ''}`);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}
