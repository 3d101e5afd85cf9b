// How long ago a day was, in words. Plain JavaScript: the text of this file stands inside the pages that say it.
const DAYS_OF_A_MONTH = 365.2425 / 12;
// Within so many days of a whole number of months, "about" is right.
const NEAR = 3;

/**
 * How long ago a day was, roughly; `days` is negative for a day to come.
 * @param {number} days
 * @returns {string}
 */
export function distanceWords(days) {
  if (days === 0) return '(今日)';
  if (days < 0) return `(あと${-days}日)`;
  if (days < 60) return `(${days}日前)`;
  const nearest = Math.round(days / DAYS_OF_A_MONTH);
  if (Math.abs(days - nearest * DAYS_OF_A_MONTH) <= NEAR) return `(約${spanWords(nearest)}前)`;
  return `(${spanWords(Math.floor(days / DAYS_OF_A_MONTH))}余り前)`;
}

/** @param {number} months */
function spanWords(months) {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return years === 0 ? `${months}か月` : `${years}年${rest === 0 ? '' : `${rest}か月`}`;
}
