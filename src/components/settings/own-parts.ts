/** What only the reader's own settings need: the readers of sheets, what maps, list, preview, result, files and their words. Loaded with the first input. */
export { assignmentsFrom, previewImport } from '../../core/settings/form/import.ts';
export { groupDomains } from '../../core/settings/groups.ts';
export { summarize } from '../../core/settings/summary.ts';
export * as deeds from './deeds.ts';
export * as mapping from './mapping.ts';
export { whyNotKept } from './why-not-kept.ts';
export { DomainList } from './DomainList.tsx';
export { ImportPreview } from './ImportPreview.tsx';
export { marksOf } from './marks-of.ts';
export { Refusals } from './Refusals.tsx';
export { Result } from './Result.tsx';
export { Summary } from './Summary.tsx';
