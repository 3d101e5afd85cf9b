import { exampleFacts } from '../../core/retention/example.ts';
import { planRetention } from '../../core/retention/plan.ts';
import type { Shown } from './shown.ts';

/** The worked example's result. */
export const example: Shown = {
  ...{ isExample: true, isToday: false },
  ...{ facts: exampleFacts, plan: planRetention(exampleFacts), problems: {}, domains: [], undecidedDomains: 0 },
};
