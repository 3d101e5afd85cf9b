import { changingDomains } from '../../core/mx/session/windows.ts';
import { stationWords as words } from '../../words/mx/stations.ts';
import type { Level } from '../kit/Section.tsx';
import { Station } from '../kit/Station.tsx';
import { Answer } from './Answer.tsx';
import { FilesStation } from './FilesStation.tsx';
import type { Planner } from './planner.ts';
import { headingOf, type OpenStations } from './use-stations.ts';

interface Props {
  readonly planner: Planner;
  readonly level: Level;
  readonly stations: OpenStations;
}

/** What only a plan of the reader's own has: its files and its check. */
export function OwnStations({ planner, level, stations }: Props) {
  if (!planner.isPlanned) return null;
  return (
    <>
      <Station
        id={headingOf('files')}
        level={level}
        title={words.names.files}
        aside={words.domains(changingDomains(planner.tonight).length)}
        facts={words.filesFacts}
        open={stations.isOpen('files')}
        onOpen={() => {
          stations.open('files');
        }}
        class="screen-only"
      >
        <FilesStation
          planner={planner}
          level={level}
          onCheck={() => {
            stations.goOn('check');
          }}
          onNext={() => {
            stations.open('result');
          }}
        />
      </Station>
      <Station
        id={headingOf('check')}
        level={level}
        title={words.names.check}
        facts={words.checkFacts}
        open={stations.isOpen('check')}
        onOpen={() => {
          stations.open('check');
        }}
        class="screen-only"
      >
        <Answer planner={planner} level={level} />
      </Station>
    </>
  );
}
