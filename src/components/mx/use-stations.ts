import { useState } from 'preact/hooks';
import { focusHeading } from '../kit/Stations.tsx';

export const stationIds = ['input', 'result', 'files', 'check'] as const;
export type StationId = (typeof stationIds)[number];

export const headingOf = (id: StationId): string => `mx-${id}-head`;

export interface OpenStations {
  readonly isOpen: (id: StationId) => boolean;
  readonly here: StationId;
  /** Opens a station and folds those before it; its heading gets the focus. */
  readonly goOn: (id: StationId) => void;
  /** Opens a station; nothing folds. */
  readonly open: (id: StationId) => void;
}

/** Which stations stand open. They fold by going on alone, never under the cursor. */
export function useStations(): OpenStations {
  const [opened, setOpened] = useState<ReadonlySet<StationId>>(new Set(['input', 'result']));
  const [here, setHere] = useState<StationId>('input');
  const show = (id: StationId, next: ReadonlySet<StationId>) => {
    setOpened(next);
    setHere(id);
    // The heading is drawn only now.
    setTimeout(() => {
      focusHeading(headingOf(id));
      document.getElementById(headingOf(id))?.scrollIntoView();
    });
  };
  return {
    isOpen: (id) => opened.has(id),
    here,
    goOn: (id) => {
      const before = stationIds.slice(0, stationIds.indexOf(id));
      show(id, new Set([...[...opened].filter((each) => !before.includes(each)), id]));
    },
    open: (id) => {
      show(id, new Set([...opened, id]));
    },
  };
}
