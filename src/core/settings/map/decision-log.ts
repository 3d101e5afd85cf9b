import type { Issue } from '../../issue.ts';
import type { Decision, DecisionKind, Decisions, Loss, Side } from '../tmems-configuration.ts';
import { decisionId, questionOf, type Question } from '../decision-id.ts';
import { settingsIssue } from '../rules.ts';

/** One side of a decision. What it lists is reckoned when it is looked at, so that mapping grows with the estate, not with its square. */
export function side(answer: string, domains: () => readonly string[], loses: () => readonly Loss[]): Side {
  let seenDomains: readonly string[] | undefined;
  let seenLosses: readonly Loss[] | undefined;
  return {
    answer,
    get domains() {
      return (seenDomains ??= domains());
    },
    get loses() {
      return (seenLosses ??= loses().filter((loss) => loss.domains.length > 0));
    },
  };
}

/** Collects the decisions of a mapping and looks up the reader's answers. */
export interface Asker {
  /** Asks; the reader's answer, or null while there is none that is one of the sides'. */
  ask(question: Question, sides: readonly Side[]): string | null;
  /** The estate agrees: an answer that says the same is no mistake. */
  agree(kind: DecisionKind, answer: string): void;
  readonly decisions: readonly Decision[];
  /** Answers that are not one of the sides', and answers to what was never asked. */
  issues(): readonly Issue[];
}

/** What an id asks, for the reader: an id itself says nothing to them. All is empty where the id is none of ours. */
function named(id: string): { kind: string; about: string; subject: string } {
  const asked = questionOf(id);
  return { kind: asked?.kind ?? '', about: asked?.about ?? '', subject: asked?.subject ?? '' };
}

export function asker(given: Decisions): Asker {
  const answers = new Map(Object.entries(given.answers ?? {}));
  const found: Issue[] = [];
  if (given.qil !== undefined) {
    const typed = String(given.qil);
    if ((answers.get('qil') ?? typed) === typed) answers.set('qil', typed);
    else {
      answers.delete('qil');
      found.push(settingsIssue('decision-answered-twice', named('qil')));
    }
  }
  const decisions: Decision[] = [];
  return {
    ask(question, sides) {
      const id = decisionId(question);
      const typed = answers.get(id);
      answers.delete(id);
      const answer = sides.find((one) => one.answer === typed)?.answer ?? null;
      if (typed !== undefined && answer === null)
        found.push(settingsIssue('answer-unknown', { ...named(id), answer: typed }));
      decisions.push({ id, ...question, sides, answer });
      return answer;
    },
    agree(kind, answer) {
      if (answers.get(kind) === answer) answers.delete(kind);
    },
    decisions,
    issues: () => [...found, ...Array.from(answers.keys(), (id) => settingsIssue('decision-unknown', named(id)))],
  };
}
