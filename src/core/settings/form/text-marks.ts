import type { LineState } from '../../mx/read-shape.ts';
import type { ReadEstate } from '../read.ts';

/** What became of each line of a pasted table: refused where an error names it, passed over where it is blank or the header. */
export function marksOf(text: string, { issues, format }: ReadEstate): readonly LineState[] {
  if (format === 'empty') return [];
  const refused = new Set(issues.filter(({ level }) => level === 'error').map(({ at }) => at?.line));
  const lines = text.split('\n');
  const header = format === 'table' ? lines.findIndex((line) => line.trim() !== '') : -1;
  const whole = format === 'unknown' && refused.size > 0 && [...refused].every((line) => line === undefined);
  return lines.map((line, index) => {
    if (refused.has(index + 1) || (whole && line.trim() !== '')) return 'refused';
    return index === header || line.trim() === '' || format === 'unknown' ? 'passed' : 'read';
  });
}
