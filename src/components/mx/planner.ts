import type { RefObject } from 'preact';
import type { Issue } from '../../core/issue.ts';
import type { Session } from '../../core/mx/session/session.ts';
import type { changeMigration } from '../../store/migration-store.ts';
import type { Today } from '../shared/use-today.ts';

/** What the parts of the planner show, and the one way to change what the reader entered. */
export interface Planner extends Omit<Session, 'today'> {
  readonly today: Today;
  /** What is wrong with fields, in words. */
  readonly problems: Problems;
  /** False where the page has chosen the stage. */
  readonly stageIsFree: boolean;
  readonly sayRead: (issue: Issue) => string;
  readonly sayPlan: (issue: Issue) => string;
  readonly box: RefObject<HTMLTextAreaElement>;
  /** Opens the input and leads to a line of it; to its beginning where none is named. */
  readonly toLine: (line: number | undefined) => void;
  /** Goes on to the result: the input folds to one row. */
  readonly toResult: () => void;
  readonly change: typeof changeMigration;
  readonly setText: (label: string, text: string, options?: { typing?: boolean }) => void;
}

export interface Problems {
  readonly tmems: string | undefined;
  readonly newTtl: string | undefined;
  readonly publishedTtl: string | undefined;
  /** A domain would be left without any MX: InterScan's hosts have to be entered. */
  readonly needsInterscan: boolean;
}
