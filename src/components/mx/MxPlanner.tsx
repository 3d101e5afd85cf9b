import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Stage } from '../../core/mx/plan/types.ts';
import { formatNames, plannerWords, stageNames } from '../../words/mx/planner.ts';
import { stationWords as words } from '../../words/mx/stations.ts';
import { sharedWords as shared } from '../../words/shared.ts';
import type { Level } from '../kit/Section.tsx';
import { Station } from '../kit/Station.tsx';
import { useFocusKept } from '../kit/use-focus-kept.ts';
import { StoreNotices } from '../shared/UndoBar.tsx';
import { Line } from './Line.tsx';
import { PasteSection } from './PasteSection.tsx';
import { StageChoice } from './StageChoice.tsx';
import { usePlanner } from './use-planner.ts';
import { headingOf, useStations } from './use-stations.ts';

interface Props {
  /** The stage that a guide page plans; absent: the reader chooses. */
  readonly stage?: Stage;
  readonly level?: Level;
  /** Where the reader chooses: the result of the worked example of the first stage, as the server has drawn it. */
  readonly children?: ComponentChildren;
  /** How to collect what is pasted, as the server has drawn it; absent: a link leads to it. */
  readonly collect?: ComponentChildren;
}

/**
 * The planner of the MX change: four stations of one page, and the line that leads between them. What plans, and what draws a plan, comes
 * with the reader's own.
 */
export default function MxPlanner({ stage, level = 2, children, collect }: Props) {
  const stations = useStations();
  const {
    entry,
    planner,
    own: loading,
    toKeep,
  } = usePlanner(stage, {
    openInput: () => {
      stations.open('input');
    },
    toResult: () => {
      stations.goOn('result');
    },
  });
  const { parts } = loading;
  const { input, reading } = entry;
  const { isExample } = input;
  // The example needs no files; a plan of one's own does.
  const own = isExample ? undefined : parts;
  // A guide page shows its stage's example itself. Until there is a plan of the reader's own, the planner asks there for the paste alone.
  const isAlone = stage !== undefined && !own;
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root);
  return (
    <div
      ref={root}
      class={`calc not-content ${stage === undefined ? 'whole' : isAlone ? 'alone' : ''}`}
      data-calculator="mx"
    >
      <div class="calc-screen">
        <StoreNotices />
        {!isAlone && (
          <Line
            isExample={isExample}
            stations={stations}
            {...(own && planner ? { own: { planner, parts: own } } : {})}
          />
        )}
        <div class={isExample ? 'calc-example-grid' : ''}>
          <Station
            id={headingOf('input')}
            level={level}
            title={isAlone ? plannerWords.pasteHeading : words.names.input}
            facts={planner && words.inputFacts(formatNames[reading.format], reading.lines.length, planner.hosts.length)}
            open={isExample || stations.isOpen('input')}
            onOpen={() => {
              stations.open('input');
            }}
            class="screen-only"
          >
            {!isAlone && <StageChoice entry={entry} />}
            <PasteSection entry={entry} planner={planner} own={loading} collect={collect} />
            {own && planner && <own.StageAnswers planner={planner} />}
            {own && planner && <own.Roles planner={planner} level={level + 1} />}
          </Station>
          {!isAlone && (
            <div class="calc-outputs">
              <Station
                id={headingOf('result')}
                level={level}
                title={words.names.result}
                beside={
                  <p class="calc-sum" role="status" aria-label={plannerWords.summaryLabel}>
                    {own && planner && <own.Summary planner={planner} />}
                  </p>
                }
                aside={stageNames[input.stage]}
                facts={planner && words.resultFacts(planner.ledger.count.changed, planner.needs.length)}
                open={isExample || stations.isOpen('result')}
                onOpen={() => {
                  stations.open('result');
                }}
              >
                {isExample && entry.isDrawn && children}
                {isExample &&
                  !entry.isDrawn &&
                  (parts ? (
                    <parts.MxExample stage={input.stage} />
                  ) : (
                    !loading.failed && <p class="calc-hint">{shared.reading}</p>
                  ))}
                {own && planner && (
                  <own.Result
                    planner={planner}
                    level={level}
                    onFiles={() => {
                      stations.goOn('files');
                    }}
                  />
                )}
              </Station>
              {!own && <Later />}
            </div>
          )}
        </div>
        {own && planner && <own.OwnStations {...{ planner, level, stations }} />}
      </div>
      {own && planner?.isPlanned && <own.PaperSheet planner={planner} />}
      {own && <own.GuideValuesKept {...toKeep} />}
    </div>
  );
}

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
