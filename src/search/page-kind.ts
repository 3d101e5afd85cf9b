import type { PageKind } from './catalogue.ts';

/** What kind of page an address leads to, in any language. */
export function kindOf(address: string): PageKind {
  if (/\/tools\//.test(address)) return 'tool';
  if (/\/faq\/$/.test(address)) return 'questions';
  if (/\/(?:glossary|about)\/$/.test(address)) return 'reference';
  return 'guide';
}
