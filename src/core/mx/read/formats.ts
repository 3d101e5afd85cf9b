import { dig } from './dig.ts';
import type { Format } from './format.ts';
import { zone, zoneRefusal } from './zone.ts';

/** Every notation that is read. A line goes to the first that takes it; to add one, write its file and a line here. */
export const formats: readonly Format[] = [dig, zone, zoneRefusal];
