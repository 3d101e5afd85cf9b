import type { RefObject } from 'preact';
import type { Issue } from '../../core/issue.ts';
import type { MxReading } from '../../core/mx/read-shape.ts';
import type { PlannerInput } from '../../core/mx/session/planner-input.ts';
import type { Session } from '../../core/mx/session/session.ts';
import type { changeMigration } from '../../store/migration-store.ts';
import type { Today } from '../shared/use-today.ts';

/** What is entered, and the one way to change it: there before anything is planned. */
export interface Entry {
  readonly input: PlannerInput;
  readonly reading: MxReading;
  /** Whether the worked example is the one that the server has drawn. */
  readonly isDrawn: boolean;
  /** False where the page has chosen the stage. */
  readonly stageIsFree: boolean;
  readonly sayRead: (issue: Issue) => string;
  readonly box: RefObject<HTMLTextAreaElement>;
  readonly change: typeof changeMigration;
  readonly setText: (label: string, text: string, options?: { typing?: boolean }) => void;
}

/** What the parts of the planner show of the reader's own plan. */
export interface Planner extends Entry, Omit<Session, keyof Entry> {
  readonly today: Today;
  /** What is wrong with fields, in words. */
  readonly problems: Problems;
  readonly sayPlan: (issue: Issue) => string;
  /** Opens the input and leads to a line of it; to its beginning where none is named. */
  readonly toLine: (line: number | undefined) => void;
  /** Goes on to the result: the input folds to one row. */
  readonly toResult: () => void;
}

export interface Problems {
  readonly tmems: string | undefined;
  readonly newTtl: string | undefined;
  /** A domain would be left without any MX: InterScan's hosts have to be entered. */
  readonly needsInterscan: boolean;
}
