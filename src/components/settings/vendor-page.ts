import { sources } from '../../facts/sources.ts';
import type { WhyLink } from '../kit/why-link.ts';

/** The vendor's page of this id; one without a known address leads nowhere. */
export function vendorPage(id: string): WhyLink | undefined {
  const source = id in sources ? sources[id as keyof typeof sources] : undefined;
  return source && 'href' in source ? { label: source.title, href: source.href } : undefined;
}
