import { addSeconds, type LocalTime, parseLocalTime } from '../../../local-time.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** `Tue Dec 08 22:16:03 JST 2026`, `Tue Dec  8 22:16:03 2026`, `火 12月 08 22:16:03 JST 2026`. */
const WHEN = /^\S+\s+([a-z]{3}|\d{1,2}月)\s+(\d{1,2})\s+(\d{2}:\d{2}):\d{2}\s+(\S.*)$/iu;
const JAPAN = 9 * 3600;

/**
 * Reads the time that `dig` prints behind `WHEN:`, to the minute, on the wall clock of Japan. JST, UTC, GMT and `+09:00` are
 * reckoned; of no zone and of any other name the clock is taken as printed, which is that of the machine that asked. Undefined: not of that form.
 */
export function readWhen(text: string): LocalTime | undefined {
  const [, month = '', day = '', clock = '', rest = ''] = WHEN.exec(text.trim()) ?? [];
  const words = rest.split(/\s+/);
  const [year = '', zone] = [words.at(-1), words.slice(0, -1).join(' ')];
  const number = month.endsWith('月') ? Number.parseInt(month, 10) : MONTHS.indexOf(month.toLowerCase()) + 1;
  const time = parseLocalTime(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T${clock}`);
  const offset = offsetOf(zone);
  return time === undefined || offset === undefined ? time : addSeconds(time, JAPAN - offset);
}

/** Seconds east of UTC. */
function offsetOf(zone: string): number | undefined {
  if (/^(?:UTC|GMT|Z)$/i.test(zone)) return 0;
  const [, sign, hours = '', minutes = '0'] = /^(?:UTC|GMT)?([+-])(\d{2}):?(\d{2})?$/i.exec(zone) ?? [];
  if (sign === undefined) return undefined;
  return (Number(hours) * 3600 + Number(minutes) * 60) * (sign === '-' ? -1 : 1);
}
