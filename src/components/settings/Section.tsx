import type { ComponentChildren } from 'preact';

/** The rank of a section's heading: 2 on the mapper's own page, 3 within a guide page. */
export type Level = 2 | 3 | 4;

interface Props {
  readonly id: string;
  readonly level: Level;
  readonly title: string;
  /** Said at the right of the heading. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** One section: a heavy rule, its heading, its content. */
export function Section({ id, level, title, aside, children, class: more = '' }: Props) {
  return (
    <section class={`st-section ${more}`} aria-labelledby={id}>
      <div class="st-head">
        <Heading level={level} id={id}>
          {title}
        </Heading>
        {aside !== undefined && <span class="st-aside">{aside}</span>}
      </div>
      {children}
    </section>
  );
}

interface HeadingProps {
  readonly level: number;
  readonly id?: string;
  readonly children: ComponentChildren;
}

export function Heading({ level, id, children }: HeadingProps) {
  const Tag = `h${String(level)}` as 'h2';
  return <Tag {...(id === undefined ? {} : { id })}>{children}</Tag>;
}
