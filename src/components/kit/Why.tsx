import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Reference } from '../../core/issue.ts';
import { hazards, type HazardId } from '../../facts/hazards.ts';
import { sharedWords as words } from '../../words/shared.ts';
import { whyLinkOf, type PageLookUp } from './why-link.ts';
import { siteHref } from './site-href.ts';

interface Props {
  readonly references: readonly Reference[];
  readonly pageOf?: PageLookUp | undefined;
  /** The answer in one sentence; absent: the title of the hazard, where one is referred to. */
  readonly gist?: ComponentChildren;
  /** Two sentences more. */
  readonly children?: ComponentChildren;
}

/** Why something is so: the gist in place, with the way to the paragraph behind it. Without a gist it is that way alone. */
export function Why({ references, pageOf, gist, children }: Props) {
  const link = whyLinkOf(references, pageOf);
  const said = gist ?? hazardTitle(references);
  if (said !== undefined) {
    return (
      <WhyBox gist={said} link={link}>
        {children}
      </WhyBox>
    );
  }
  if (!link) return null;
  return (
    <a class="why" href={siteHref(link.href)} aria-label={`${words.why} ${link.label}`}>
      {words.why}
    </a>
  );
}

function hazardTitle(references: readonly Reference[]): string | undefined {
  const ids = references.flatMap((reference) => (reference.kind === 'hazard' ? [reference.id] : []));
  const id = ids.find((each): each is HazardId => each in hazards);
  return id && hazards[id].title;
}

interface BoxProps {
  readonly gist: ComponentChildren;
  readonly link: ReturnType<typeof whyLinkOf>;
  readonly children?: ComponentChildren;
}

function WhyBox({ gist, link, children }: BoxProps) {
  return (
    <Popover
      label={words.why}
      name={`${words.why} ${textOf(gist, link)}`}
      foot={link && <a href={siteHref(link.href)}>{words.whyMore}</a>}
    >
      <b>{gist}</b>
      {children !== undefined && <span class="calc-why-text">{children}</span>}
    </Popover>
  );
}

const WIDTH = 340;
const EDGE = 16;
const GAP = 4;

interface PopoverProps {
  readonly label: string;
  /** How the button is called by itself. */
  readonly name: string;
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The box opens and closes by the browser's own means: Esc closes it, and the focus returns to the button. */
export function Popover({ label, name, foot, children }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <span class="calc-why">
      <button ref={button} type="button" class="why" popovertarget={id} aria-label={name}>
        {label}
      </button>
      <span
        id={id}
        class="calc-why-box"
        popover="auto"
        role="group"
        aria-label={label}
        onBeforeToggle={(event) => {
          if (event.newState === 'open' && button.current) placeBelow(event.currentTarget, button.current);
        }}
      >
        {children}
        <span class="calc-why-foot">
          {foot ?? <span />}
          <button type="button" class="button small" popovertarget={id} popovertargetaction="hide">
            {words.close}
          </button>
        </span>
      </span>
    </span>
  );
}

const textOf = (gist: ComponentChildren, link: BoxProps['link']): string =>
  link?.label ?? (typeof gist === 'string' ? gist : '');

/** Under its button, within the page; on a phone at full width. */
function placeBelow(box: HTMLElement, button: HTMLElement): void {
  const { left, bottom } = button.getBoundingClientRect();
  const room = document.documentElement.clientWidth - 2 * EDGE;
  const width = Math.min(WIDTH, room);
  const most = EDGE + room - width;
  box.style.setProperty('inline-size', `${String(width)}px`);
  box.style.setProperty(
    'inset',
    `${String(bottom + scrollY + GAP)}px auto auto ${String(Math.min(Math.max(left, EDGE), most) + scrollX)}px`,
  );
}
