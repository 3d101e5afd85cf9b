import type { ComponentChildren } from 'preact';

/** The rank of a heading: sections stand at 2 on a calculator's own page, and at 3 within a page of the guide. */
export type Level = 2 | 3 | 4;

interface Props {
  /** Of the heading, for links; absent: none leads here. */
  readonly id?: string;
  readonly level: Level;
  readonly number?: number;
  readonly title: string;
  /** Stands beside the heading. */
  readonly beside?: ComponentChildren;
  /** Said at the right of the heading. */
  readonly aside?: ComponentChildren;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** One section of a calculator: a heavy rule, its heading, its content. */
export function Section({ id, level, number, title, beside, aside, class: more = '', children }: Props) {
  return (
    <section class={`calc-section ${more}`} {...(id === undefined ? {} : { 'aria-labelledby': id })}>
      <div class="calc-head">
        <Heading level={level} {...(id === undefined ? {} : { id })}>
          {number !== undefined && <span class="calc-step">{number}</span>}
          {title}
        </Heading>
        {beside}
        {aside !== undefined && <span class="calc-aside">{aside}</span>}
      </div>
      {children}
    </section>
  );
}

interface HeadingProps {
  readonly level: number;
  readonly id?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function Heading({ level, id, class: name, children }: HeadingProps) {
  const Tag = `h${String(level)}` as 'h2';
  return (
    <Tag {...(id === undefined ? {} : { id })} {...(name === undefined ? {} : { class: name })}>
      {children}
    </Tag>
  );
}
