import { holdingWords, laneWords, legendWords, retentionWords as words } from '../../words/retention/results.ts';
import { timelineWords } from '../../words/retention/timeline.ts';
import { AcrossDrawing } from './AcrossDrawing.tsx';
import { DownDrawing } from './DownDrawing.tsx';
import { Bar, MarkSign } from './timeline-parts.tsx';
import { layOutAcross } from '../../core/retention/timeline/across.ts';
import { layOutDown } from '../../core/retention/timeline/down.ts';
import type { Shown } from './shown.ts';

const marks = ['entered', 'reckoned', 'vendor', 'needs'] as const;
const bars = ['held', 'unconfirmed'] as const;

/** The timeline, drawn across for wide places and down for narrow ones; CSS shows the one that fits. Its text twin is the table of dates. */
export function Timeline({ retention: { plan, facts, isToday } }: { retention: Shown }) {
  const input = { ...plan, today: facts.today, words: timelineWords(facts.today, isToday) };
  const wide = layOutAcross(input);
  const narrow = layOutDown(input);
  const notes = {
    logs: holdingWords.logs.note,
    domains: holdingWords.domains.note,
    'account-cloud': holdingWords['account-cloud'].note,
  };
  return (
    <div class="time">
      <AcrossDrawing timeline={wide} today={input.words.today} names={laneWords} notes={notes} />
      <DownDrawing timeline={narrow} today={input.words.today} names={laneWords} />
      <ul class="time-legend">
        {marks
          .filter((shape) => wide.marks.some((mark) => mark.shape === shape))
          .map((shape) => (
            <li key={shape}>
              <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
                <MarkSign shape={shape} />
              </svg>
              {legendWords[shape]}
            </li>
          ))}
        {bars.map((state) => (
          <li key={state}>
            <svg width="28" height="14" viewBox="0 0 28 14" aria-hidden="true" focusable="false">
              <Bar state={state} x={0.5} y={0.5} width={27} height={13} hatch="rt-hatch-legend" />
            </svg>
            {legendWords[state]}
          </li>
        ))}
        {wide.cuts.length > 0 && (
          <li>
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
              <path class="time-cut" d="M3 13 6 1M8 13l3-12" />
            </svg>
            {words.cut}
          </li>
        )}
      </ul>
    </div>
  );
}
