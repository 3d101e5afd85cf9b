import { useRef } from 'preact/hooks';
import type { Stage } from '../../core/mx/plan/types.ts';
import { changingDomains } from '../../core/mx/session/windows.ts';
import { formatNames, stageNames } from '../../words/mx/planner.ts';
import { stationWords as words } from '../../words/mx/stations.ts';
import type { Level } from '../kit/Section.tsx';
import { Station } from '../kit/Station.tsx';
import { useFocusKept } from '../kit/use-focus-kept.ts';
import { StoreNotices } from '../shared/UndoBar.tsx';
import { Line } from './Line.tsx';
import { PasteSection } from './PasteSection.tsx';
import type { Planner } from './planner.ts';
import { Result } from './Result.tsx';
import type { RoutePair } from './RoutePair.tsx';
import { StageChoice } from './StageChoice.tsx';
import type { OwnParts } from './use-own-parts.ts';
import { usePlanner } from './use-planner.ts';
import { headingOf, type OpenStations, useStations } from './use-stations.ts';

export interface PlannerProps {
  /** The stage that a guide page plans; absent: the reader chooses. */
  readonly stage?: Stage;
  readonly level?: Level;
}

interface Props extends PlannerProps {
  /** The picture of each card; absent: it comes with the reader's own plan. */
  readonly picture?: typeof RoutePair;
}

/** The planner of the MX change: four stations of one page, and the line that leads between them. */
export function PlannerFrame({ stage, level = 2, picture }: Props) {
  const stations = useStations();
  const {
    planner,
    own: parts,
    toKeep,
  } = usePlanner(stage, {
    openInput: () => {
      stations.open('input');
    },
    toResult: () => {
      stations.goOn('result');
    },
  });
  // The example needs no files; a plan of one's own does.
  const own = planner.input.isExample ? undefined : parts.parts;
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root);
  const isExample = planner.input.isExample;
  return (
    <div ref={root} class={`calc not-content ${stage === undefined ? 'whole' : ''}`} data-calculator="mx">
      <div class="calc-screen">
        <StoreNotices />
        <Line planner={planner} stations={stations} hasOwn={own !== undefined && !planner.asksForCpf} />
        <div class={isExample ? 'calc-example-grid' : ''}>
          <Station
            id={headingOf('input')}
            level={level}
            title={words.names.input}
            facts={factsOfInput(planner)}
            open={isExample || stations.isOpen('input')}
            onOpen={() => {
              stations.open('input');
            }}
            class="screen-only"
          >
            <StageChoice planner={planner} />
            <PasteSection planner={planner} own={parts} />
            {own && <own.StageAnswers planner={planner} />}
            {own && <own.Roles planner={planner} level={level + 1} />}
          </Station>
          <div class="calc-outputs">
            <Station
              id={headingOf('result')}
              level={level}
              title={words.names.result}
              aside={stageNames[planner.input.stage]}
              facts={words.resultFacts(planner.ledger.count.changed, planner.needs.length)}
              open={isExample || stations.isOpen('result')}
              onOpen={() => {
                stations.open('result');
              }}
            >
              <Result
                planner={planner}
                level={level}
                picture={picture ?? own?.RoutePair}
                parts={own}
                onFiles={() => {
                  stations.goOn('files');
                }}
              />
            </Station>
            {!own && <Later />}
          </div>
        </div>
        {own && <OwnStations {...{ planner, level, stations, own }} />}
      </div>
      {own && !planner.asksForCpf && <own.PaperSheet planner={planner} />}
      {own && <own.GuideValuesKept {...toKeep} />}
    </div>
  );
}

interface OwnProps {
  readonly planner: Planner;
  readonly level: Level;
  readonly stations: OpenStations;
  readonly own: OwnParts;
}

/** What only a plan of the reader's own has: its files and its check. */
function OwnStations({ planner, level, stations, own }: OwnProps) {
  if (planner.asksForCpf) return null;
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
        <own.FilesStation
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
        <own.Answer planner={planner} level={level} />
      </Station>
    </>
  );
}

const factsOfInput = ({ reading, hosts }: Planner): string =>
  words.inputFacts(formatNames[reading.format], reading.lines.length, hosts.length);

/** What a plan of one's own brings, before there is one. */
function Later() {
  return (
    <dl class="calc-later">
      {words.later.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
