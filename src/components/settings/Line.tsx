import { resultWords } from '../../words/settings/result.ts';
import { toolWords as words } from '../../words/settings/tool.ts';
import { StateMark } from '../kit/StateMark.tsx';
import { Stations } from '../kit/Stations.tsx';
import type { OpenLine } from '../kit/use-line.ts';
import type { Entry } from './use-entry.ts';
import type { Mapper } from './mapper.ts';

/** The headings that the line leads to. */
export const stations = { intake: 'st-intake', result: 'st-decisions', sheet: 'st-sheet' } as const;

interface Props {
  readonly entry: Entry;
  /** Absent until the reader's own settings are mapped. */
  readonly mapper: Mapper | undefined;
  readonly line: OpenLine;
}

/** The line that leads through the mapper: what is entered, what is to be decided, what to take away. */
export function Line({ entry: { source, entered }, mapper, line }: Props) {
  const order = Object.values(stations);
  const at = order.indexOf(line.here as (typeof order)[number]);
  const isExample = source === 'example';
  const summary = isExample || mapper?.estate.domains.length === 0 ? undefined : mapper?.summary;
  const figures = {
    intake: isExample ? words.waiting : words.count(entered.length),
    result: !summary ? (
      words.nothing
    ) : summary.open > 0 ? (
      <>
        <StateMark state="needs" /> {resultWords.open} {summary.open}
      </>
    ) : (
      words.settled
    ),
    sheet: summary ? words.count(summary.domains) : words.nothing,
  };
  return (
    <Stations
      label={words.line}
      stations={(['intake', 'result', 'sheet'] as const).map((name, index) => ({
        id: stations[name],
        name: words.stations[name],
        figure: figures[name],
        needs: name === 'result' && summary !== undefined && summary.open > 0,
        state: index < at ? 'passed' : index === at ? 'here' : 'next',
        dead: name !== 'intake' && !summary,
      }))}
      onGo={line.goTo}
    />
  );
}
