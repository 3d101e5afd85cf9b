import { lifeCycle } from './life-cycle.ts';
import { mx } from './mx.ts';
import { retention } from './retention.ts';

/** Every figure that a page shows in running text, by its short name. */
export const figures = { ...mx, ...retention, ...lifeCycle } as const;

export type FigureId = keyof typeof figures;
