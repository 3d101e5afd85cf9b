const DAYS_OF_A_MONTH = 365.2425 / 12;
/** Within so many days of a whole number of months, "about" is right. */
const NEAR = 3;

/** How long ago a day was, roughly; `days` is negative for a day to come. */
export function distanceWords(days: number): string {
  if (days === 0) return '(今日)';
  if (days < 0) return `(あと${String(-days)}日)`;
  if (days < 60) return `(${String(days)}日前)`;
  const nearest = Math.round(days / DAYS_OF_A_MONTH);
  if (Math.abs(days - nearest * DAYS_OF_A_MONTH) <= NEAR) return `(約${spanWords(nearest)}前)`;
  return `(${spanWords(Math.floor(days / DAYS_OF_A_MONTH))}余り前)`;
}

function spanWords(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return years === 0 ? `${String(months)}か月` : `${String(years)}年${rest === 0 ? '' : `${String(rest)}か月`}`;
}
