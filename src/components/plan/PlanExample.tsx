import { dateOf } from '../../core/local-time.ts';
import { exampleBook } from '../../core/plan/example.ts';
import { runbookSheet } from '../../documents/runbook.ts';
import { planViewWords as words } from '../../words/plan-views.ts';
import { runbookWords } from '../../words/plan/runbook.ts';
import { Next, Ready } from './Outlook.tsx';
import { Progress } from './Progress.tsx';
import { Steps } from './Runbook.tsx';
import { Schedule } from './Schedule.tsx';

/** The worked example as a plan, drawn by the server alone: nothing of it can be pressed. */
export function PlanExample() {
  const { book, now } = exampleBook();
  const given = { book, now, isShownOnly: true };
  const [window] = book.windows;
  if (!window) throw new Error('the example has no window');
  const sheet = runbookSheet({ book, window, date: dateOf(now) });
  const shown = { window, isShownOnly: true };
  return (
    <div class="plan-example">
      <Next {...given} />
      <div class="plan-columns">
        <Schedule book={book} today={dateOf(now)} isExample />
        <Ready {...given} />
      </div>
      <Progress book={book} now={now} />
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
