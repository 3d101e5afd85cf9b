import type { EnteredDomain } from './domain.ts';

/** Nothing has been entered for the domain beyond its name. */
export const isBlank = ({ settings }: EnteredDomain): boolean =>
  Object.values(settings ?? {}).every((text) => text.trim() === '');
