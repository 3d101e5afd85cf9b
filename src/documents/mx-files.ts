/** The plan, its way back and the commands that verify, as files with the page's words. */
import type { Issue } from '../core/issue.ts';
import type { MxPlan } from '../core/mx/plan/types.ts';
import { writeMxQuestions } from '../core/mx/verify-scripts.ts';
import { writeMx, type WriteFormat, type WrittenFile } from '../core/mx/write.ts';
import { type FileWay, fileStem, windowStem } from '../core/mx/write/file-names.ts';
import { fileComments, questionComments, writeWords } from '../words/mx/files.ts';
import { sayIssue } from '../words/mx/issues.ts';
import { ownWords as own } from '../words/mx/own-plan.ts';
import { preconditionNames, stageNames } from '../words/mx/planner.ts';
import { stationWords } from '../words/mx/stations.ts';
import { preconditions } from '../core/mx/session/preconditions.ts';
import { fileTtlOf } from '../core/mx/session/file-ttl.ts';
import type { PlannerInput } from '../core/mx/session/planner-input.ts';

export type { WriteFormat };

/** Which of the plans is written. */
export type Way = FileWay;

export interface Written {
  readonly files: readonly WrittenFile[];
  readonly issues: readonly Issue[];
}

/** What the files are written from. */
export interface Asked {
  readonly input: PlannerInput;
  readonly today: { readonly date: string };
  /** The plan of the domains that the reader chose. */
  readonly tonight: MxPlan;
  readonly back: MxPlan;
  /** Domain to zone. */
  readonly zones: Readonly<Record<string, string>>;
}

/** Writes one format of one way. */
export function writeWay(asked: Asked, format: WriteFormat, way: Way): Written {
  const plan = planOf(asked, way);
  if (!plan) return { files: [], issues: [] };
  const { input, today, zones } = asked;
  const titles = { change: stageNames[input.stage], back: own.goBack, then: own.goBackThen };
  const { window } = input;
  const open = way === 'change' ? preconditions[input.stage].filter(({ id }) => !input.ticked.has(id)) : [];
  const ttl = fileTtlOf(input);
  return writeMx(plan, format, {
    zones,
    originAs: 'comment',
    name: fileStem(window?.id, input.stage, way),
    comments: fileComments({
      title: window ? own.titleOf(titles[way], stationWords.windowName(window.name, window.id)) : titles[way],
      date: today.date,
      open: open.map(({ id }) => preconditionNames[id]),
      isExample: input.isExample,
      warnings: way === 'then' ? [own.thenWarning] : [],
    }),
    ...(ttl === undefined ? {} : { ttl }),
  });
}

export function planOf({ tonight, back }: Asked, way: Way): MxPlan | undefined {
  return { change: tonight, back, then: back.then }[way];
}

/** The commands that ask every name server: for a shell, and for PowerShell. */
export function writeQuestions({
  input,
  tonight,
  zones,
}: Pick<Asked, 'input' | 'tonight' | 'zones'>): readonly WrittenFile[] {
  return writeMxQuestions(
    tonight.domains.map(({ domain }) => domain),
    { zones, comments: questionComments, name: windowStem(input.window?.id) },
  );
}

export const sayWriteIssue = (issue: Issue): string => sayIssue(issue, writeWords);
