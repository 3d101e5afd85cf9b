import { useEffect, useState } from 'preact/hooks';
/** The server knows no reader's day, and a build must be the same whenever it is made: to the core, an unknown day is one after CPF's end. */
const NO_DAY = '';

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

function localDate(now: Date): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
}
