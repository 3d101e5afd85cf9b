import type { Issue, Reference } from '../../core/issue.ts';
import { factHref } from '../../facts/fact-places.ts';
import { hazards } from '../../facts/hazards.ts';
import { sources } from '../../facts/sources.ts';
import { sharedWords as words } from '../../messages/ja/shared.ts';

export interface ReferenceLink {
  readonly label: string;
  readonly href?: string;
}

/** Where a reference is told: a hazard's paragraph, a fact's page, a section of an RFC, a page of the vendor. */
export function linkOf(reference: Reference): ReferenceLink {
  switch (reference.kind) {
    case 'hazard': {
      const hazard = reference.id in hazards ? hazards[reference.id as keyof typeof hazards] : undefined;
      return hazard ? { label: hazard.title, href: `${hazard.page}#${hazard.anchor}` } : { label: reference.id };
    }
    case 'rfc': {
      const section = reference.section === undefined ? '' : `#section-${reference.section}`;
      return {
        label: words.rfc(reference.number, reference.section),
        href: `https://www.rfc-editor.org/rfc/rfc${reference.number}${section}`,
      };
    }
    case 'page': {
      const source = reference.id in sources ? sources[reference.id as keyof typeof sources] : undefined;
      if (!source) return { label: reference.id };
      return 'href' in source ? { label: source.title, href: source.href } : { label: source.title };
    }
    case 'fact':
      return { label: reference.id, href: factHref(reference.id) };
  }
}

/** The first place that an issue's "why?" leads to: this site's own paragraph before anything outside. */
export function whyOf(issue: Issue): ReferenceLink | undefined {
  const links = (issue.references ?? []).map(linkOf).filter((link) => link.href !== undefined);
  return links.find((link) => link.href?.startsWith('/')) ?? links[0];
}
