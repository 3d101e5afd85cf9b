import { changingDomains } from '../../core/mx/session/windows.ts';
import { stationWords as words } from '../../words/mx/stations.ts';
import { stageNames } from '../../words/mx/planner.ts';
import { type Station, Stations } from '../kit/Stations.tsx';
import { StateMark } from '../kit/StateMark.tsx';
import { WindowMark } from '../kit/Verdict.tsx';
import type { Planner } from './planner.ts';
import { headingOf, type OpenStations, type StationId, stationIds } from './use-stations.ts';

interface Props {
  readonly planner: Planner;
  readonly stations: OpenStations;
  /** False while there is only the example, or the first question. */
  readonly hasOwn: boolean;
}

/** The line that leads through the planner: what each station holds, and the window that all of it is for. */
export function Line({ planner, stations, hasOwn }: Props) {
  const { isExample } = planner.input;
  const { here } = stations;
  const at = stationIds.indexOf(isExample ? 'input' : here);
  const all = stationIds.map((id, index): Station => {
    const isAfter = id === 'files' || id === 'check';
    const figure = isExample ? (id === 'input' ? words.waiting : words.nothing) : figureOf(id, planner);
    return {
      id: headingOf(id),
      name: words.names[id],
      figure,
      needs: !isExample && id === 'result' && planner.needs.length > 0,
      state: index < at ? 'passed' : index === at ? 'here' : 'next',
      dead: isAfter && !hasOwn,
    };
  });
  return (
    <Stations
      label={words.line}
      stations={all}
      {...(hasOwn ? { aside: <WindowPicker planner={planner} /> } : {})}
      onGo={(heading) => {
        const id = stationIds.find((each) => headingOf(each) === heading);
        if (id && !isExample) stations.goOn(id);
      }}
    />
  );
}

function figureOf(id: StationId, { ledger, needs, tonight, input, asksForCpf }: Planner) {
  if (id === 'input') return words.domains(ledger.entries.length);
  if (id === 'result') {
    if (needs.length === 0) return words.settled;
    return (
      <>
        <StateMark state="needs" /> {words.needs(needs.length)}
      </>
    );
  }
  if (asksForCpf) return words.nothing;
  if (id === 'files') return words.domains(changingDomains(tonight).length);
  return input.answer === '' ? words.notChecked : words.answered;
}

/** Which window files, paper, check and way back are made for. A window brings its stage. */
function WindowPicker({ planner: { input, plan, change } }: { planner: Planner }) {
  const { windows, window: chosen } = input;
  if (windows.length === 0) return null;
  return (
    <label class="calc-window-picker">
      <span class="calc-hint">{words.window}</span>
      <WindowMark chosen={chosen !== undefined} />
      <select
        value={chosen?.id ?? ''}
        onChange={(event) => {
          const id = event.currentTarget.value;
          change(words.window, (now) => ({ ...now, mx: { ...now.mx, windowId: id === '' ? undefined : id } }));
        }}
      >
        <option value="">{words.allDomains(changingDomains(plan).length)}</option>
        {windows.map(({ id, name, stage, domains }) => (
          <option key={id} value={id}>
            {words.windowOption(words.windowName(name, id), domains.length, stageNames[stage])}
          </option>
        ))}
      </select>
    </label>
  );
}
