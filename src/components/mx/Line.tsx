import { stationWords as words } from '../../words/mx/stations.ts';
import { type Station, Stations } from '../kit/Stations.tsx';
import type { Planner } from './planner.ts';
import type { OwnParts } from './use-own-parts.ts';
import { headingOf, type OpenStations, stationIds } from './use-stations.ts';

interface Props {
  readonly isExample: boolean;
  readonly stations: OpenStations;
  /** The reader's plan; absent while there is only the example, or it is being read. */
  readonly own?: { readonly planner: Planner; readonly parts: OwnParts };
}

/** The line that leads through the planner: what each station holds, and the window that all of it is for. */
export function Line({ isExample, stations, own }: Props) {
  const { here } = stations;
  const at = stationIds.indexOf(isExample ? 'input' : here);
  const hasFiles = own !== undefined && own.planner.isPlanned;
  const all = stationIds.map((id, index): Station => {
    const isAfter = id === 'files' || id === 'check';
    return {
      id: headingOf(id),
      name: words.names[id],
      figure: own ? own.parts.figureOf(id, own.planner) : isExample && id === 'input' ? words.waiting : words.nothing,
      needs: id === 'result' && own !== undefined && own.planner.needs.length > 0,
      state: index < at ? 'passed' : index === at ? 'here' : 'next',
      dead: isAfter && !hasFiles,
    };
  });
  return (
    <Stations
      label={words.line}
      stations={all}
      {...(own && hasFiles ? { aside: <own.parts.WindowPicker planner={own.planner} /> } : {})}
      onGo={(heading) => {
        const id = stationIds.find((each) => headingOf(each) === heading);
        if (id && !isExample) stations.goOn(id);
      }}
    />
  );
}
