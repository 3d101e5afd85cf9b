import { dateOf } from '../../core/local-time.ts';
import { exampleBook, exampleMigration } from '../../core/plan/example.ts';
import { planViewWords as words } from '../../words/plan-views.ts';
import { runbookWords } from '../../words/plan/runbook.ts';
import { Next, Ready } from './Outlook.tsx';
import { Progress } from './Progress.tsx';
import { Steps } from './Runbook.tsx';
import { Schedule } from './Schedule.tsx';
import { sheetOf } from './sheet-of.ts';

/** The worked example as a plan, drawn by the server alone: nothing of it can be pressed. */
export function PlanExample() {
  const { book, now } = exampleBook();
  const given = { book, migration: exampleMigration, now, isShownOnly: true };
  const [window] = book.windows;
  if (!window) throw new Error('the example has no window');
  const sheet = sheetOf(book, window, exampleMigration, dateOf(now));
  const shown = { window, migration: exampleMigration, isShownOnly: true };
  return (
    <div class="plan-example">
      <Next {...given} />
      <div class="plan-columns">
        <Schedule book={book} today={dateOf(now)} isExample />
        <Ready {...given} />
      </div>
      <Progress book={book} migration={exampleMigration} />
      <details class="calc-fold link">
        <summary>
          <span class="calc-fold-name">{words.exampleRunbook}</span>
        </summary>
        <Steps title={runbookWords.chapters.prerequisites} rows={sheet.prerequisites} {...shown} />
        <Steps title={runbookWords.chapters.steps} rows={sheet.steps} {...shown} />
        <Steps title={runbookWords.chapters.after} rows={sheet.after} {...shown} />
      </details>
    </div>
  );
}
