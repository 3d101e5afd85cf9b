import { addDays, parseCalendarDate } from '../../core/calendar-date.ts';
import type { Wait } from '../../core/mx/plan/types.ts';
import { dayWords } from '../../words/dates.ts';
import { plannerWords as words, sayDuration } from '../../words/mx/planner.ts';
import type { Today } from '../shared/use-today.ts';
import { WhyHazard } from './Why.tsx';

const SECONDS_OF_DAY = 86_400;

/** What to wait for after publishing: how long, and until which day at the latest. */
export function Waits({ waits, today }: { waits: readonly Wait[]; today: Today }) {
  if (waits.length === 0) return null;
  return (
    <div class="calc-waits">
      <dl>
        {waits.map((wait) => (
          <div key={wait.id}>
            <dt>{words.waits[wait.id] ?? words.waitOther}</dt>
            <dd>{sayWait(wait, today)}</dd>
          </div>
        ))}
      </dl>
      <p class="calc-hint">
        {words.waitNote} <WhyHazard id="H22" />
      </p>
    </div>
  );
}

function sayWait({ seconds }: Wait, today: Today): string {
  const duration = sayDuration(seconds);
  const from = today.known ? parseCalendarDate(today.date) : undefined;
  const until = from && addDays(from, Math.ceil(seconds / SECONDS_OF_DAY));
  return until === undefined ? words.waitOnly(duration) : words.waitUntil(duration, dayWords(until));
}
