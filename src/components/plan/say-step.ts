import type { RunbookSheet } from '../../documents/runbook.ts';

/** What a step does, in one sentence. */
export const sayStep = ({ prerequisites, steps, after }: RunbookSheet, id: string): string =>
  [...prerequisites, ...steps, ...after].find((row) => row.id === id)?.does ?? '';
