import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Issue } from '../../core/issue.ts';
import type { EnteredNames } from '../../core/mx/session/entered-names.ts';
import { readDuration } from '../../core/dns/ttl.ts';
import type { Migration } from '../../core/migration/document.ts';
import type { MxPlan, Stage } from '../../core/mx/plan/types.ts';
import type { MxReading } from '../../core/mx/read-shape.ts';
import { exampleOf, exampleReading } from '../../core/mx/session/example.ts';
import { inputOf, type PlannerInput, readOptionsOf } from '../../core/mx/session/planner-input.ts';
import { withText } from '../../core/mx/session/new-text.ts';
import { sessionOf } from '../../core/mx/session/session.ts';
import { exampleWords, sayIssue } from '../../words/mx/issues.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { showLine } from '../shared/PasteBox.tsx';
import { useMigration } from '../shared/use-migration.ts';
import { useSettledText } from '../shared/use-settled.ts';
import { useToday } from '../shared/use-today.ts';
import type { Planner, Problems } from './planner.ts';
import { useOwnParts, type OwnPartsState } from './use-own-parts.ts';

const issuesOf = ({ issues, domains }: MxPlan): readonly Issue[] => [
  ...issues,
  ...domains.flatMap((one) => one.issues),
];

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

/** Names until their reader is there: taken as they stand, which the example's are. */
const unreadNames = (text: string): EnteredNames => ({ names: text.split(/\s+/).filter(Boolean), refused: [] });

const hasTypedNames = ({ interscan, listedDomains, zoneNames, tmems, isExample, stage }: PlannerInput): boolean =>
  interscan + listedDomains + zoneNames !== '' || (tmems !== '' && !(isExample && tmems === exampleOf(stage).tmems));

/** Holds the state of the planner; all thinking is the core's. `own`: the parts that the reader's own plan brings. */
export function usePlanner(
  preset: Stage | undefined,
  { openInput, toResult }: { readonly openInput: () => void; readonly toResult: () => void },
): {
  readonly planner: Planner;
  readonly own: OwnPartsState;
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

  // The example's roles and stage can be changed, too: what is then to be said comes with the words of all issues.
  const [wantsWords, setWantsWords] = useState(false);
  const own = useOwnParts(!isExample || wantsWords || hasTypedNames(input));
  const { parts } = own;
  // The paste is read once, for all parts of the page.
  const reading = useMemo(() => {
    if (isExample) return exampleReading(stage);
    return parts ? parts.readMx(text, readOptionsOf({ origin, owners, state, agreed })) : unread;
  }, [isExample, stage, parts, text, origin, owners, state, agreed]);
  const readNames = parts?.readNames ?? unreadNames;
  const session = useMemo(
    () => sessionOf({ input, reading, today: today.date, readNames }),
    [input, reading, today.date, readNames],
  );
  const hasWords = useMemo(() => issuesOf(session.plan).every(({ id }) => id in exampleWords), [session.plan]);
  useEffect(() => {
    if (!hasWords) setWantsWords(true);
  }, [hasWords]);
  const sayPlan = (issue: Issue) =>
    parts || issue.id in exampleWords ? sayIssue(issue, parts?.planWords ?? exampleWords) : '';
  const box = useRef<HTMLTextAreaElement>(null);
  // The box may be drawn only with the station that opens now.
  const [wantedLine, setWantedLine] = useState<{ readonly line: number }>();
  useEffect(() => {
    if (wantedLine && box.current) showLine(box.current, wantedLine.line);
  }, [wantedLine]);
  const planner = {
    ...session,
    ...{ today, box, toResult },
    toLine: (line: number | undefined) => {
      openInput();
      setWantedLine({ line: line ?? 1 });
    },
    problems: problemsOf(input, session.plan, session.tmems, sayPlan),
    ...{ sayPlan, sayRead: (issue: Issue) => sayIssue(issue, parts?.readWords ?? {}) },
    stageIsFree: preset === undefined,
    change: changeMigration,
    setText,
  };
  const isRead = !isExample && text === input.text && parts !== undefined;
  return { planner, own, toKeep: { migration, reading: isRead ? reading : undefined, today: today.date } };
}

function setText(label: string, text: string, options: { typing?: boolean } = {}): void {
  changeMigration(label, (now) => ({ ...now, mx: withText(now.mx, text) }), options);
}

function problemsOf(
  input: PlannerInput,
  plan: MxPlan,
  tmems: EnteredNames,
  sayPlan: (issue: Issue) => string,
): Problems {
  const refused = tmems.refused[0];
  const tmemsIssue = plan.issues.find(({ at }) => at?.field === 'servers.tmems');
  const seconds = (typed: string) => (typed !== '' && readDuration(typed) === undefined ? words.notSeconds : undefined);
  return {
    tmems: refused
      ? words.notAHost(refused.text)
      : tmems.names.length > 1
        ? words.oneHost
        : tmemsIssue && sayPlan(tmemsIssue),
    newTtl: input.stage === 'lower-ttl' ? seconds(input.newTtl) : undefined,
    publishedTtl: seconds(input.publishedTtl),
    needsInterscan: plan.domains.some(({ issues }) => issues.some(({ id }) => id === 'no-exchange-left')),
  };
}
