import { retentionWords as words } from '../../words/retention/results.ts';
import { type Level, Section } from '../kit/Section.tsx';
import { Actions, Dates, Kinds } from './Results.tsx';
import type { Shown } from './shown.ts';

interface Props {
  readonly retention: Shown;
  readonly level: Level;
}

/** What is left to do, the days, the kinds of what is kept. */
export function Tables({ retention, level }: Props) {
  return (
    <>
      <Section level={level} title={words.actions}>
        <Actions retention={retention} />
      </Section>
      <Section level={level} title={words.dates}>
        <Dates retention={retention} />
      </Section>
      <Section level={level} title={words.kinds}>
        <Kinds retention={retention} />
      </Section>
    </>
  );
}
