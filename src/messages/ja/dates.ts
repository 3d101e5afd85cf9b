/** How long ago a day was, roughly; `days` is negative for a day to come. */
export function distanceWords(days: number): string {
  if (days === 0) return '(今日)';
  if (days < 0) return `(あと${String(-days)}日)`;
  if (days < 60) return `(${String(days)}日前)`;
  const months = Math.floor(days / 30.44);
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const span = years === 0 ? `${String(months)}か月` : `${String(years)}年${rest === 0 ? '' : `${String(rest)}か月`}`;
  return `(約${span}前)`;
}
