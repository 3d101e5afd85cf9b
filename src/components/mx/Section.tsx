import type { ComponentChildren } from 'preact';

/** The rank of a section's heading: 2 on the calculator's own page, 3 within a guide page. */
export type Level = 2 | 3;

interface Props {
  readonly id: string;
  readonly level: Level;
  readonly number?: number;
  readonly title: string;
  /** Said at the right of the heading. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** One section of the planner: a heavy rule, its heading, its content. */
export function Section({ id, level, number, title, aside, children, class: more = '' }: Props) {
  return (
    <section class={`mx-section ${more}`} aria-labelledby={id}>
      <div class="mx-head">
        <Heading level={level} id={id}>
          {number !== undefined && <span class="mx-step">{number}</span>}
          {title}
        </Heading>
        {aside !== undefined && <span class="mx-aside">{aside}</span>}
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
  const Tag = `h${level}` as 'h2';
  return (
    <Tag {...(id === undefined ? {} : { id })} {...(name === undefined ? {} : { class: name })}>
      {children}
    </Tag>
  );
}
