import { retentionWords as words } from '../../words/retention/results.ts';
import { type Level, Section } from '../kit/Section.tsx';
import { Files } from './Files.tsx';
import { stations } from './Line.tsx';
import type { Shown } from './shown.ts';

interface Props {
  readonly retention: Shown;
  readonly level: Level;
}

/** What to take away. */
export function TakeAway({ retention, level }: Props) {
  return (
    <Section id={stations.files} level={level} title={words.files} class="screen-only">
      <Files retention={retention} />
    </Section>
  );
}
