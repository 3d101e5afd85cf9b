/** The files of a window: each way, for each system that its zones are kept in, with the commands that verify. */
import type { MxPlan } from '../core/mx/plan/types.ts';
import { preconditions } from '../core/mx/session/preconditions.ts';
import { writeMxQuestions } from '../core/mx/verify-scripts.ts';
import type { PlanBook, WindowBook } from '../core/plan/plan-book.ts';
import { windowParts, writePart } from '../core/plan/window-files.ts';
import { fileTtlOf } from '../core/mx/session/file-ttl.ts';
import { type FileWay, fileStem, windowStem } from '../core/mx/write/file-names.ts';
import { fileComments, questionComments } from '../words/mx/files.ts';
import { ownWords as own } from '../words/mx/own-plan.ts';
import { preconditionNames, stageNames } from '../words/mx/planner.ts';
import { nameOf } from './runbook.ts';
import type { TextFile } from './text-file.ts';

/** Writes the files that the runbook of a window names. `date`: the day on which they are made. */
export function windowFiles(
  book: PlanBook,
  { window: { id }, session, back }: WindowBook,
  date: string,
): readonly TextFile[] {
  const { operators } = book;
  const { input, zones, tonight } = session;
  const { stage } = tonight;
  const of = nameOf(book)(id);
  const fileTtl = fileTtlOf(input);
  const open = preconditions[stage].filter(({ id }) => !input.ticked.has(id)).map(({ id }) => preconditionNames[id]);
  const write = (plan: MxPlan, way: FileWay, title: string, warnings: readonly string[] = []) => {
    const given = {
      plan,
      zones,
      operators,
      name: fileStem(id, stage, way),
      ...(fileTtl === undefined ? {} : { fileTtl }),
    };
    const words = {
      title: own.titleOf(title, of),
      date,
      open: way === 'change' ? open : [],
      isExample: input.isExample,
      warnings,
    };
    return windowParts(given).flatMap((part) => writePart(part, given, fileComments(words)).files);
  };
  const domains = tonight.domains.filter(({ changes }) => changes.length > 0).map(({ domain }) => domain);
  return [
    ...write(tonight, 'change', stageNames[stage]),
    ...write(back, 'back', own.goBack),
    ...(back.then ? write(back.then, 'then', own.goBackThen, [own.thenWarning]) : []),
    ...writeMxQuestions(domains, { zones, comments: questionComments, name: windowStem(id) }),
  ];
}
