import { LINT_CHANGED, runStep, TYPES, UNIT } from './steps.ts';

/** What answers while one works: types, lint and unit tests, side by side. `npm test` runs everything. */
const passed = await Promise.all([TYPES, LINT_CHANGED, UNIT].map(runStep));
process.exitCode = passed.every(Boolean) ? 0 : 1;
