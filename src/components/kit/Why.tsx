import type { Reference } from '../../core/issue.ts';
import { sharedWords as words } from '../../words/shared.ts';
import { whyLinkOf, type PageLookUp } from './why-link.ts';

interface Props {
  readonly references: readonly Reference[];
  readonly pageOf?: PageLookUp | undefined;
}

/** Leads to the paragraph, RFC section or hazard behind something. */
export function Why({ references, pageOf }: Props) {
  const link = whyLinkOf(references, pageOf);
  if (!link) return null;
  return (
    <a class="why" href={link.href} aria-label={`${words.why} ${link.label}`}>
      {words.why}
    </a>
  );
}
