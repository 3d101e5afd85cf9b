import type { ComponentChildren } from 'preact';
import { sharedWords as words } from '../../words/shared.ts';
import { Heading, Section, type Level } from './Section.tsx';

interface Props {
  /** Of its heading. */
  readonly id: string;
  readonly level: Level;
  readonly title: string;
  /** Stands beside the heading while it stands open. */
  readonly beside?: ComponentChildren;
  /** Said at the right of the heading while it stands open. */
  readonly aside?: ComponentChildren;
  /** What is known of it while it is folded. */
  readonly facts?: ComponentChildren;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A station of a calculator: a section at full width when it is its turn, one row before and after. */
export function Station({ id, level, title, beside, aside, facts, open, onOpen, class: more = '', children }: Props) {
  if (open) {
    return (
      <Section
        id={id}
        level={level}
        title={title}
        class={`calc-station ${more}`}
        beside={beside}
        {...(aside === undefined ? {} : { aside })}
      >
        {children}
      </Section>
    );
  }
  return (
    <section class="calc-station folded screen-only" aria-labelledby={id}>
      <Heading level={level} id={id}>
        {title}
      </Heading>
      <span class="calc-aside">{facts}</span>
      <button type="button" class="text-button" aria-label={`${title}: ${words.open}`} onClick={onOpen}>
        {words.open}
      </button>
    </section>
  );
}
