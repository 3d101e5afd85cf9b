import { useState } from 'preact/hooks';
import { idsOfTicks } from '../../core/migration/join.ts';
import { withDomains, withWindow } from '../../core/mx/session/windows.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import type { Planner } from './planner.ts';

/** Of the part that lists all windows of the stage; a card's has its number. */
export const ALL_WINDOWS = 'mx-windows';
export const EDITOR = 'mx-window-editor';

/** The control that opened the editor: its list, and its row there. The focus goes back to it. */
export interface Opener {
  readonly list: string;
  readonly row: string;
}

/** The one editor of windows: cards and the list of windows open it, each for the window of a row. */
export interface WindowEditor {
  /** The window that stands in it; absent: it is closed. */
  readonly edited: string | undefined;
  /** Opened by the row of a card: the reader chooses its domains anew. */
  readonly showsDomains: boolean;
  readonly edit: (id: string, from: Opener) => void;
  /** Puts further domains into a window, a new one where none is named, and opens it. */
  readonly put: (domains: readonly string[], id: string | undefined, from: Opener) => void;
  readonly close: () => void;
}

/** Which window is edited, and where the focus goes. Editing a window does not choose it; a new one is chosen. */
export function useWindowEditor({ plan, change }: Pick<Planner, 'plan' | 'change'>): WindowEditor {
  const [open, setOpen] = useState<{ readonly id: string; readonly from: Opener }>();
  const edit = (id: string, from: Opener) => {
    setOpen({ id, from });
    // The editor is drawn only now.
    setTimeout(() => {
      document.getElementById(EDITOR)?.focus();
    });
  };
  return {
    edited: open?.id,
    showsDomains: open !== undefined && open.from.list !== ALL_WINDOWS,
    edit,
    put: (domains, id, from) => {
      let into = id;
      change(id === undefined ? own.addWindow : own.windowDomains, (now) => {
        const windows =
          id === undefined
            ? withWindow(
                now.windows,
                { ...{ name: '', stage: plan.stage, domains: [], answer: '' }, answerOwners: [] },
                idsOfTicks(now),
              )
            : now.windows;
        into ??= windows.at(-1)?.id;
        const held = windows.find((window) => window.id === into)?.domains ?? [];
        const after = into === undefined ? windows : withDomains(windows, into, [...held, ...domains]);
        return {
          ...now,
          windows: after.map((window) => ({ ...window, domains: [...window.domains] })),
          mx: { ...now.mx, ...(id === undefined ? { windowId: into } : {}) },
        };
      });
      if (into !== undefined) edit(into, from);
    },
    close: () => {
      if (!open) return;
      const { list, row } = open.from;
      setOpen(undefined);
      setTimeout(() => {
        const rows = document.getElementById(list);
        const back = rows?.querySelector<HTMLElement>(`[data-row="${row}"]`) ?? rows?.querySelector('button');
        back?.focus();
      });
    },
  };
}
