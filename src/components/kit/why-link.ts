import type { Reference } from '../../core/issue.ts';
import { factHref } from '../../facts/fact-places.ts';
import { hazardHref, hazards, type HazardId } from '../../facts/hazards.ts';
import { sharedWords as words } from '../../words/shared.ts';

export interface WhyLink {
  readonly label: string;
  readonly href: string;
}

/** Where a page of the vendor is, by its id. The table of all pages is large: an island that names pages hands its own look-up in. */
export type PageLookUp = (id: string) => WhyLink | undefined;

/** The first place that tells why: this site's own paragraph before anything outside. */
export function whyLinkOf(references: readonly Reference[], pageOf?: PageLookUp): WhyLink | undefined {
  const links = references.flatMap((reference) => linkOf(reference, pageOf) ?? []);
  return links.find(({ href }) => href.startsWith('/')) ?? links[0];
}

function linkOf(reference: Reference, pageOf?: PageLookUp): WhyLink | undefined {
  switch (reference.kind) {
    case 'hazard':
      return isHazard(reference.id)
        ? { label: hazards[reference.id].title, href: hazardHref(reference.id) }
        : undefined;
    case 'rfc': {
      const section = reference.section === undefined ? '' : `#section-${reference.section}`;
      return {
        label: words.rfc(reference.number, reference.section),
        href: `https://www.rfc-editor.org/rfc/rfc${reference.number}${section}`,
      };
    }
    case 'fact':
      return { label: reference.id, href: factHref(reference.id) };
    case 'page':
      return pageOf?.(reference.id);
  }
}

const isHazard = (id: string): id is HazardId => id in hazards;
