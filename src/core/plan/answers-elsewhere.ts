import { checkMx, type MxCheck, type Verdict } from '../mx/check.ts';
import type { MxPlan, Stage } from '../mx/plan/types.ts';
import type { MxReading } from '../mx/read-shape.ts';

/** An answer that was pasted for another window of the stage and shows something of domains of this one: told here, and counted for nothing. */
export interface AnswerElsewhere {
  /** '': pasted while no window was chosen. */
  readonly window: string;
  readonly domains: readonly string[];
}

/** What was pasted for a window. */
export interface Answer {
  readonly window: string;
  readonly stage: Stage;
  readonly reading: MxReading;
}

interface Asking {
  readonly window: string;
  /** The plan of its domains. */
  readonly tonight: MxPlan;
  /** What its own answer shows; absent: nobody has asked. */
  readonly check?: MxCheck;
}

/** The set of before is no news of a change that has not been made. */
const NO_NEWS: readonly Verdict[] = ['not-in-answer', 'as-before'];

/** Where answers of other windows show something of a window's domains of which its own shows nothing: a domain may have moved. */
export function answersElsewhere(
  { window, tonight, check }: Asking,
  answers: readonly Answer[],
): readonly AnswerElsewhere[] {
  const told = new Set(check?.domains.flatMap(({ domain, verdict }) => (verdict === 'not-in-answer' ? [] : [domain])));
  const untold = tonight.domains.filter(({ domain, changes }) => changes.length > 0 && !told.has(domain));
  return answers.flatMap((answer): AnswerElsewhere[] => {
    if (answer.window === window || answer.stage !== tonight.stage) return [];
    const { records, answers: asked, incomplete, issues } = answer.reading;
    const named = new Set([...asked, ...records].map(({ domain }) => domain));
    const domains = untold.filter(({ domain }) => named.has(domain));
    if (domains.length === 0) return [];
    const shown = checkMx({ ...tonight, domains }, { records, answers: asked, incomplete, issues }).domains;
    const news = shown.flatMap(({ domain, verdict }) => (NO_NEWS.includes(verdict) ? [] : [domain]));
    return news.length === 0 ? [] : [{ window: answer.window, domains: news }];
  });
}
