/** What maps what was entered; a page fetches it where it is needed. */
export { exampleDomains } from '../../core/settings/form/example.ts';
export { estateOf, missingFrom, readForm } from '../../core/settings/form/read.ts';
export { mapSettings } from '../../core/settings/map.ts';
