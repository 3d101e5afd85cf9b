import { useEffect, useState } from 'preact/hooks';

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

/** The reader's own wall-clock time to the minute: `2026-11-30T22:01`. */
export const localMoment = (now: Date): string => `${localDate(now)}T${pad(now.getHours())}:${pad(now.getMinutes())}`;
