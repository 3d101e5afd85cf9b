import { toolWords as words } from '../../words/settings/tool.ts';
import { StateMark } from '../kit/StateMark.tsx';
import { Stations } from '../kit/Stations.tsx';
import type { OpenLine } from '../kit/use-line.ts';
import type { Mapper } from './use-settings.ts';

/** The headings that the line leads to. */
export const stations = { intake: 'st-intake', result: 'st-decisions', sheet: 'st-sheet' } as const;

/** The line that leads through the mapper: what is entered, what is to be decided, what to take away. */
export function Line({ mapper: { source, entered, summary, estate }, line }: { mapper: Mapper; line: OpenLine }) {
  const order = Object.values(stations);
  const at = order.indexOf(line.here as (typeof order)[number]);
  const isExample = source === 'example';
  const dead = isExample || estate.domains.length === 0;
  const figures = {
    intake: isExample ? words.waiting : words.count(entered.length),
    result: dead ? (
      words.nothing
    ) : summary.open > 0 ? (
      <>
        <StateMark state="needs" /> {words.open} {summary.open}
      </>
    ) : (
      words.settled
    ),
    sheet: dead ? words.nothing : words.count(summary.domains),
  };
  return (
    <Stations
      label={words.line}
      stations={(['intake', 'result', 'sheet'] as const).map((name, index) => ({
        id: stations[name],
        name: words.stations[name],
        figure: figures[name],
        needs: name === 'result' && !dead && summary.open > 0,
        state: index < at ? 'passed' : index === at ? 'here' : 'next',
        dead: name !== 'intake' && dead,
      }))}
      onGo={line.goTo}
    />
  );
}
