/** Every step that a runbook can hold, in the order of work. A new one is a row of its phase, and its words in `words/plan/steps.ts`. */
import { afterwards } from './afterwards.ts';
import { prerequisites } from './prerequisites.ts';
import type { Phase, PhaseRow, StepRow } from './step-row.ts';
import { windowSteps } from './window.ts';

export type StepId = (typeof prerequisites | typeof windowSteps | typeof afterwards)[number]['id'];

type Named<Row> = Row & { readonly id: StepId };

const inPhase = (phase: Phase, rows: readonly Named<PhaseRow>[]): readonly Named<StepRow>[] =>
  rows.map((row) => ({ ...row, phase }));

export const stepRows: readonly Named<StepRow>[] = [
  ...inPhase('prerequisite', prerequisites),
  ...inPhase('step', windowSteps),
  ...inPhase('after', afterwards),
];
