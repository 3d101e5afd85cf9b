import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Issue } from '../../core/issue.ts';
import type { Migration } from '../../core/migration/document.ts';
import { emptyMigration } from '../../core/migration/empty.ts';
import type { Stage } from '../../core/mx/plan/types.ts';
import type { MxReading } from '../../core/mx/read-shape.ts';
import { exampleReading } from '../../core/mx/session/example.ts';
import { inputOf, readOptionsOf } from '../../core/mx/session/planner-input.ts';
import { withText } from '../../core/mx/session/new-text.ts';
import { sayIssue } from '../../words/mx/issues.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { showLine } from '../shared/PasteBox.tsx';
import { useMigration } from '../shared/use-migration.ts';
import { useSettledText } from '../shared/use-settled.ts';
import { useToday } from '../shared/use-today.ts';
import type { Entry, Planner } from './planner.ts';
import type { Loading } from '../shared/use-parts.ts';
import { type OwnParts, useOwnParts } from './use-own-parts.ts';

/** Stands for a reading while its reader is being fetched. */
const unread: MxReading = {
  ...{
    format: 'empty',
    records: [],
    answers: [],
    incomplete: [],
    zones: {},
    lines: [],
    passages: [],
    states: [],
    issues: [],
  },
};

/**
 * Holds the state of the planner; all thinking is the core's. `planner` is absent until the reader's own paste is read; `own`: the parts
 * that it brings.
 */
export function usePlanner(
  preset: Stage | undefined,
  { openInput, toResult }: { readonly openInput: () => void; readonly toResult: () => void },
): {
  readonly entry: Entry;
  readonly planner: Planner | undefined;
  readonly own: Loading<OwnParts>;
  /** What the guide's pages show of the plan; without a reading while there is none of just this text. */
  readonly toKeep: {
    readonly migration: Migration;
    readonly reading: MxReading | undefined;
    readonly today: string;
  };
} {
  const migration = useMigration();
  const today = useToday();
  const input = useMemo(() => inputOf(migration, preset), [migration, preset]);
  const text = useSettledText(input.text);
  const { origin, owners, state, agreed, stage, isExample } = input;
  const isDrawn = isExample && stage === (preset ?? emptyMigration.mx.stage);
  const own = useOwnParts(!isDrawn);
  const { parts } = own;
  // The paste is read once, for all parts of the page.
  const reading = useMemo(() => {
    if (isExample) return exampleReading(stage);
    return parts ? parts.readMx(text, readOptionsOf({ origin, owners, state, agreed })) : unread;
  }, [isExample, stage, parts, text, origin, owners, state, agreed]);
  const session = useMemo(
    () =>
      parts && !isExample
        ? parts.sessionOf({ input, reading, today: today.date, readNames: parts.readNames })
        : undefined,
    [parts, isExample, input, reading, today.date],
  );
  const box = useRef<HTMLTextAreaElement>(null);
  // The box may be drawn only with the station that opens now.
  const [wantedLine, setWantedLine] = useState<{ readonly line: number }>();
  useEffect(() => {
    if (wantedLine && box.current) showLine(box.current, wantedLine.line);
  }, [wantedLine]);
  const entry: Entry = {
    ...{ input, reading, isDrawn, box },
    sayRead: (issue) => sayIssue(issue, parts?.readWords ?? {}),
    stageIsFree: preset === undefined,
    change: changeMigration,
    setText,
  };
  const sayPlan = (issue: Issue) => sayIssue(issue, parts?.planWords ?? {});
  const planner = parts &&
    session && {
      ...session,
      ...entry,
      ...{ today, toResult, sayPlan },
      toLine: (line: number | undefined) => {
        openInput();
        setWantedLine({ line: line ?? 1 });
      },
      problems: parts.problemsOf(session, sayPlan),
    };
  const isRead = !isExample && text === input.text && parts !== undefined;
  return { entry, planner, own, toKeep: { migration, reading: isRead ? reading : undefined, today: today.date } };
}

function setText(label: string, text: string, options: { typing?: boolean } = {}): void {
  changeMigration(label, (now) => ({ ...now, mx: withText(now.mx, text) }), options);
}
