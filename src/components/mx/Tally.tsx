import type { LineState, MxReading } from '../../core/mx/read-shape.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { sharedWords as shared } from '../../words/shared.ts';
import { RefusedMark } from '../shared/PasteBox.tsx';

interface Props {
  readonly reading: MxReading;
  /** The words for what was recognised. */
  readonly format: string;
  /** The reader is still being fetched. */
  readonly pending?: boolean;
}

/** What the text was taken for, and how many of its lines were read, passed over and refused: the gutter's three signs. */
export function Tally({ reading, format, pending = false }: Props) {
  const { lines } = reading;
  if (pending) return <p class="calc-hint">{shared.reading}</p>;
  if (reading.format === 'empty') return <p class="calc-hint">{words.empty}</p>;
  const count = (state: LineState) => lines.reduce((sum, line) => sum + (line === state ? 1 : 0), 0);
  const refused = count('refused');
  return (
    <>
      <p class="calc-hint">{reading.format === 'unknown' ? words.unknown : words.recognised(format, lines.length)}</p>
      <p class="calc-tally">
        <span class="read">
          {words.tallyRead} <b>{count('read')}</b>
        </span>
        <span>
          – {words.tallyPassed} <b>{count('passed')}</b>
        </span>
        {refused > 0 && (
          <span class="calc-refused">
            <RefusedMark /> {words.tallyRefused} <b>{refused}</b>
          </span>
        )}
      </p>
    </>
  );
}
