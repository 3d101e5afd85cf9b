import type { TypedField, TypedReading } from '../../core/retention/typed-dates.ts';
import type { RetentionFacts, RetentionPlan } from '../../core/retention/types.ts';

/** What is entered, and the ways to change it: there before anything is reckoned. */
export interface Entry {
  readonly isExample: boolean;
  /** What was understood of it; of the reader's own days nothing before the parts that read them are there. */
  readonly facts: RetentionFacts;
  /** What stands in a field. */
  readonly textOf: (field: TypedField) => string;
  /** What is wrong with a field, in words. */
  readonly problemOf: (field: TypedField) => string | undefined;
  /** Whether a field shows what the plan of the MX change knows. */
  readonly fromPlanner: (field: TypedField) => boolean;
  readonly setText: (field: TypedField, text: string) => void;
  /** What is known of the MX records of now: the reader's answer, else that of the planner's last check. */
  readonly mxNamesCpf: 'yes' | 'no' | undefined;
  readonly isMxFromPlanner: boolean;
  readonly setMxNamesCpf: (answer: 'yes' | 'no' | 'unknown') => void;
  readonly leaveExample: () => void;
  /** The planner's part of the migration could not be read: its scripts did not come. */
  readonly isPlanUnread: boolean;
}

/** What is shown of a result: of the reader's own, or of the example. */
export interface Shown {
  readonly isExample: boolean;
  /** Whether the result is that of the reader's own today. */
  readonly isToday: boolean;
  readonly facts: RetentionFacts;
  readonly plan: RetentionPlan;
  readonly problems: TypedReading['problems'];
  readonly domains: readonly string[];
  /** How many domains of the planner nobody has told yet whether they use CPF. */
  readonly undecidedDomains: number;
}
