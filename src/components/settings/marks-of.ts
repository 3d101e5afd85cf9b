import type { LineState } from '../../core/mx/read-shape.ts';
import type { Import } from '../../core/settings/form/import.ts';

/** What becomes of each line of the box: refused, read, or neither. */
export function marksOf(text: string, waiting: Import | undefined): readonly LineState[] {
  if (!waiting) return [];
  const { sheet, issues, format } = waiting;
  const refused = new Set(sheet?.rows.filter(({ fate }) => fate === 'refused').map(({ line }) => line));
  for (const { level, at } of issues) if (level === 'error' && at?.line !== undefined) refused.add(at.line);
  const read = new Set(sheet?.rows.filter(({ fate }) => fate !== 'refused').map(({ line }) => line));
  return text.split('\n').map((line, index): LineState => {
    if (refused.has(index + 1)) return 'refused';
    return read.has(index + 1) || (format === 'json' && line.trim() !== '') ? 'read' : 'passed';
  });
}
