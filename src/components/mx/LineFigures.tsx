import { changingDomains } from '../../core/mx/session/windows.ts';
import { stageNames } from '../../words/mx/planner.ts';
import { stationWords as words } from '../../words/mx/stations.ts';
import { StateMark } from '../kit/StateMark.tsx';
import { WindowMark } from '../kit/Verdict.tsx';
import type { Planner } from './planner.ts';
import type { StationId } from './use-stations.ts';

/** What the line says of a station of the reader's own plan. */
export function figureOf(id: StationId, { ledger, needs, tonight, input, isPlanned }: Planner) {
  if (id === 'input') return words.domains(ledger.entries.length);
  if (id === 'result') {
    if (needs.length === 0) return isPlanned ? words.settled : words.nothing;
    return (
      <>
        <StateMark state="needs" /> {words.needs(needs.length)}
      </>
    );
  }
  if (!isPlanned) return words.nothing;
  if (id === 'files') return words.domains(changingDomains(tonight).length);
  return input.answer === '' ? words.notChecked : words.answered;
}

/** Which window files, paper, check and way back are made for. A window brings its stage. */
export function WindowPicker({ planner: { input, plan, change } }: { planner: Planner }) {
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
