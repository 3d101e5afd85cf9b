import { retentionWords as words } from '../../words/retention/results.ts';
import { textWidth } from '../../core/retention/timeline/layout.ts';
import type { LaneId, Mark } from '../../core/retention/timeline/layout.ts';
import type { Lane, PlacedWord, TimelineAcross } from '../../core/retention/timeline/across.ts';
import { Bar, MarkSign, round } from './timeline-parts.tsx';

interface Props {
  readonly timeline: TimelineAcross;
  readonly today: string;
  readonly names: Readonly<Record<LaneId, string>>;
  readonly notes: Readonly<Record<LaneId, string>>;
}

/** Draws the timeline from left to right. */
export function AcrossDrawing({ timeline, today: todayText, names, notes }: Props) {
  const { width, height, plot, axis, months, monthLines, ticks, cuts, marks, lanes, today } = timeline;
  const brackets = [timeline.logWindow, timeline.window].filter((bracket) => bracket !== undefined);
  const bottom = today.flag.y;
  const vertical = (xs: readonly number[], from: number, to: number): string =>
    xs.map((x) => `M${round(x)} ${round(from)}V${round(to)}`).join('');
  return (
    <svg
      class="time-across"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.timelineLabel}
    >
      <rect class="time-past" x={plot.from} y={axis} width={round(today.x - plot.from)} height={round(bottom - axis)} />
      <path class="time-grid" d={vertical(monthLines, axis, bottom)} />
      <path class="time-axis" d={`M${plot.from} ${axis}H${plot.to}${vertical(ticks, axis, axis + 4)}`} />
      {months.map(({ text, x }) => (
        <text key={`${text}${round(x)}`} class="time-month" x={round(x)} y={axis + 18} text-anchor="middle">
          {text}
        </text>
      ))}
      {lanes.map((lane) => (
        <LaneDrawing key={lane.id} lane={lane} name={names[lane.id]} note={notes[lane.id]} />
      ))}
      {brackets.map(({ from, to, y, open, text, label }) => (
        <g key={text}>
          <path class="time-window" d={`M${round(from)} ${y - 4}v8m0-4H${round(to)}${open ? '' : 'm0-4v8'}`} />
          <text class="time-window-text" x={round(label.x)} y={label.y} text-anchor="middle">
            {text}
          </text>
        </g>
      ))}
      <path class="time-cut-gap" d={cuts.map(({ from, to }) => gap(from, to, axis - 6, bottom)).join('')} />
      <path class="time-cut" d={cuts.map(({ from, to }) => edges(from, to, axis - 6, bottom)).join('')} />
      <path class="time-today" d={`M${round(today.x)} ${axis}V${round(bottom)}`} />
      <rect class="time-flag" {...today.flag} x={round(today.flag.x)} />
      <text
        class="time-flag-text"
        x={round(today.flag.x + today.flag.width / 2)}
        y={today.flag.y + 14}
        text-anchor="middle"
      >
        {todayText}
      </text>
      {marks.map((mark) => (
        <MarkDrawing key={mark.id} mark={mark} axis={axis} />
      ))}
    </svg>
  );
}

const slant = 3;
const gap = (from: number, to: number, top: number, bottom: number): string =>
  `M${round(from + slant + 4)} ${top}H${round(to + slant - 4)}L${round(to - slant - 4)} ${bottom}H${round(from - slant + 4)}z`;
const edges = (from: number, to: number, top: number, bottom: number): string =>
  [from + 4, to - 4].map((x) => `M${round(x + slant)} ${top}L${round(x - slant)} ${bottom}`).join('');

const anchors = { left: 'end', right: 'start' } as const;

function MarkDrawing({
  mark: { shape, at, past, date, event, side, label, leader },
  axis,
}: {
  mark: Mark;
  axis: number;
}) {
  const place = { x: round(side === 'left' ? label.x + label.width : label.x), 'text-anchor': anchors[side] };
  return (
    <g class={`time-event ${shape} ${past ? 'past' : ''}`}>
      <path class="time-leader" d={`M${round(leader.x1)} ${round(leader.y1)}V${round(leader.y2)}`} />
      <text class="time-date" {...place} y={round(label.y + 12)}>
        {date}
      </text>
      <text class="time-what" {...place} y={round(label.y + 26)}>
        {event}
      </text>
      <g transform={`translate(${round(at)} ${round(axis)})`}>
        <MarkSign shape={shape} />
      </g>
    </g>
  );
}

function LaneDrawing({ lane: { id, bar, bars }, name, note }: { lane: Lane; name: string; note: string }) {
  const middle = bar.y + bar.height / 2;
  return (
    <>
      <path class="time-grid" d={`M0 ${bar.y - 12}H${bar.x + bar.width}`} />
      <text class="time-lane" x="0" y={bar.y + 8}>
        {name}
      </text>
      <text class="time-note" x="0" y={bar.y + 25}>
        {note}
      </text>
      {bars.map(({ state, from, to, word }) =>
        state === 'gone' ? (
          <g key={state}>
            <path class="time-end" d={`M${round(from)} ${bar.y - 4}v${bar.height + 8}`} />
            <path class="time-dots" d={`M${round(from + 8)} ${middle}H${round(to)}`} />
            {word !== undefined && <Plate word={word} y={middle} kind="gone" />}
          </g>
        ) : (
          <g key={state}>
            <Bar state={state} x={from} y={bar.y} width={to - from} height={bar.height} hatch={`rt-hatch-${id}`} />
            {word !== undefined && state === 'held' && (
              <text class="time-held-text" x={round(word.from + 8)} y={middle + 4}>
                {word.text}
              </text>
            )}
            {word !== undefined && state === 'unconfirmed' && <Plate word={word} y={middle} kind="unconfirmed" />}
          </g>
        ),
      )}
    </>
  );
}

interface PlateProps {
  readonly word: PlacedWord;
  readonly y: number;
  readonly kind: 'gone' | 'unconfirmed';
}

/** A word on the dots stands at their beginning, one on the hatching in its middle; a plate keeps both readable. */
function Plate({ word: { text, from, to }, y, kind }: PlateProps) {
  const width = textWidth(text) + 8;
  const x = kind === 'gone' ? from + 4 : (from + to - width) / 2;
  return (
    <>
      <rect class="time-plate" x={round(x)} y={y - 8} width={width} height="16" />
      <text class={`time-${kind}-text`} x={round(x + 4)} y={y + 4}>
        {text}
      </text>
    </>
  );
}
