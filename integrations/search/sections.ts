import type { PageKind } from '../../src/search/catalogue.ts';
import { kindOf } from '../../src/search/page-kind.ts';
import type { ReadPage } from './read-page.ts';

export interface PageToIndex extends ReadPage {
  readonly url: string;
}

/** What pages of a kind are called (計算ツール). */
export type Labels = Partial<Readonly<Record<PageKind, string>>>;

/** A section with what it is found by and what is shown of it. */
export interface SectionToIndex {
  readonly page: PageToIndex;
  readonly anchor?: string;
  readonly heading?: string;
  readonly foundBy: string;
  readonly shown: string;
  /** The same text stands on several pages. */
  readonly repeated: boolean;
}

/** The sections of all pages in order. What stands alike on several is found by its text once, elsewhere by its heading. */
export function sectionsOf(pages: readonly PageToIndex[], labels: Labels): SectionToIndex[] {
  const times = new Map<string, number>();
  for (const { text } of pages.flatMap((page) => page.sections)) times.set(text, (times.get(text) ?? 0) + 1);
  const seen = new Set<string>();
  return pages.flatMap((page) =>
    page.sections.map((section, i) => {
      const text = seen.has(section.text) ? '' : section.text;
      seen.add(section.text);
      const about = i === 0 ? [page.title, labels[kindOf(page.url)], page.description] : [];
      return {
        ...section,
        page,
        foundBy: [...about, section.heading, text, section.aside].join('\n'),
        shown: i === 0 ? introduction(page.description, section.text) : section.text,
        repeated: section.text !== '' && (times.get(section.text) ?? 0) > 1,
      };
    }),
  );
}

/** The description of a page and what stands before its first heading, each once. */
function introduction(description: string, text: string): string {
  return text.includes(description) ? text : `${description} ${text}`.trim();
}
