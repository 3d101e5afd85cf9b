import { useEffect, useState } from 'preact/hooks';
import { HOURS_AHEAD_OF_UTC } from '../../core/local-time.ts';

/** The server knows no reader's day, and a build must be the same whenever it is made: to the core, an unknown day is one after CPF's end. */
export const NO_DAY = '';

/** The reader's own calendar day; `known` is false until mounted. */
export interface Today {
  readonly date: string;
  readonly known: boolean;
}

export function useToday(): Today {
  const [today, setToday] = useState<Today>({ date: NO_DAY, known: false });
  useEffect(() => {
    const set = () => {
      const date = localDate(new Date());
      setToday((now) => (now.known && now.date === date ? now : { date, known: true }));
    };
    set();
    // A page that stays open over midnight, or is taken out of the browser's cache, moves on with the day.
    document.addEventListener('visibilitychange', set);
    return () => {
      document.removeEventListener('visibilitychange', set);
    };
  }, []);
  return today;
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

function localDate(now: Date): string {
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** A moment to the minute on Japan's wall clock, on which all times of a plan stand, whatever the zone of the machine: `2026-11-30T22:01`. */
export const japanMoment = (now: Date): string =>
  new Date(now.getTime() + HOURS_AHEAD_OF_UTC * 3_600_000).toISOString().slice(0, 16);
