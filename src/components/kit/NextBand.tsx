import type { ComponentChildren } from 'preact';
import { siteHref } from './site-href.ts';

interface Props {
  readonly title: ComponentChildren;
  readonly note?: ComponentChildren;
  /** The one primary button of the view. */
  readonly action: string;
  /** Where it leads; with `onGo` also what it does on the way. */
  readonly href?: string;
  readonly onGo?: () => void;
}

/** The band at the foot of a station: what comes next, and the one primary button of the view. */
export function NextBand({ title, note, action, href, onGo }: Props) {
  return (
    <div class="calc-next screen-only">
      <div>
        <p class="calc-next-title">{title}</p>
        {note !== undefined && <p class="calc-hint">{note}</p>}
      </div>
      <PrimaryAction label={action} {...(href === undefined ? {} : { href })} {...(onGo ? { onGo } : {})} />
    </div>
  );
}

interface ActionProps {
  readonly label: ComponentChildren;
  readonly href?: string;
  readonly onGo?: () => void;
}

/** The one primary button of a view. */
export function PrimaryAction({ label, href, onGo }: ActionProps) {
  if (href !== undefined) {
    return (
      <a class="button primary" href={siteHref(href)} onClick={onGo}>
        {label}
      </a>
    );
  }
  return (
    <button type="button" class="button primary" onClick={onGo}>
      {label}
    </button>
  );
}
