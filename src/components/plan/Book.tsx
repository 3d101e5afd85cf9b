import { useState } from 'preact/hooks';
import { dateOf } from '../../core/local-time.ts';
import type { Migration } from '../../core/migration/document.ts';
import { focusHeading } from '../kit/Stations.tsx';
import { Line } from './Line.tsx';
import { Next, Ready } from './Outlook.tsx';
import { Progress } from './Progress.tsx';
import { Requests } from './Requests.tsx';
import { Runbook } from './Runbook.tsx';
import { Schedule } from './Schedule.tsx';
import { Team } from './Team.tsx';
import { GuideValuesKept } from '../shared/GuideValuesKept.tsx';
import { useBook } from './use-book.ts';

interface Props {
  readonly migration: Migration;
  /** Somebody else's plan: shown, not entered into. */
  readonly isVisited: boolean;
}

/** Everything that follows from a plan: what comes next, times, what is missing, runbook, requests, progress. */
export function Book({ migration, isVisited }: Props) {
  const { book, now, isOf } = useBook(migration);
  const [chosen, setChosen] = useState<string>();
  const window = book.windows.find(({ window: { id } }) => id === chosen) ?? book.windows[0];
  const toRunbook = (id: string) => {
    setChosen(id);
    setTimeout(() => {
      focusHeading('plan-runbook');
    });
  };
  const given = { book, now, onRunbook: toRunbook, isShownOnly: isVisited };
  return (
    <>
      <Next {...given} />
      <Line book={book} isVisited={isVisited} {...(window ? { window } : {})} />
      <div class="plan-columns">
        <Schedule book={book} today={dateOf(now)} />
        <Ready {...given} />
      </div>
      {window && (
        <Runbook {...{ book, window, migration }} date={dateOf(now)} isShownOnly={isVisited} onWindow={setChosen} />
      )}
      {window && <Requests book={book} window={window} date={dateOf(now)} />}
      <Progress book={book} now={now} />
      {!isVisited && (
        <GuideValuesKept
          migration={migration}
          reading={isOf === migration && !book.session.input.isExample ? book.session.reading : undefined}
          today={dateOf(now)}
        />
      )}
      {!isVisited && <Team migration={migration} book={book} />}
    </>
  );
}
