import { retentionWords as words } from '../../words/retention/results.ts';
import type { LaneId, Mark } from '../../core/retention/timeline/layout.ts';
import type { TimelineDown } from '../../core/retention/timeline/down.ts';
import { Bar, MarkSign, round } from './timeline-parts.tsx';

interface Props {
  readonly timeline: TimelineDown;
  readonly today: string;
  readonly names: Readonly<Record<LaneId, string>>;
}

/** Draws the timeline from top to bottom. */
export function DownDrawing({ timeline, today: todayText, names }: Props) {
  const { width, height, plot, axis, months, monthLines, cuts, marks, lanes, today } = timeline;
  const brackets = [timeline.logWindow, timeline.window].filter((bracket) => bracket !== undefined);
  const left = lanes[0]?.x ?? 0;
  const right = axis;
  return (
    <figure class="time-down">
      <svg
        width={width}
        height={round(height)}
        viewBox={`0 0 ${width} ${round(height)}`}
        role="img"
        aria-label={words.timelineLabel}
      >
        <rect class="time-past" x={left} y={plot.from} width={right - left} height={round(today.y - plot.from)} />
        <path class="time-grid" d={monthLines.map((y) => `M0 ${round(y)}H${right}`).join('')} />
        {months.map(({ text, year, y }) => (
          <g key={`${text}${round(y)}`}>
            <text class="time-month" x="0" y={round(y)}>
              {text}
            </text>
            <text class="time-month" x="0" y={round(y + 15)}>
              {year}
            </text>
          </g>
        ))}
        <Heads lanes={lanes} names={names} />
        {lanes.map(({ id, x, width: laneWidth, bars }) =>
          bars.map(({ state, from, to }) =>
            state === 'gone' ? (
              <g key={`${id}${state}`}>
                <path class="time-end" d={`M${x - 4} ${round(from)}h${laneWidth + 8}`} />
                <path class="time-dots" d={`M${x + laneWidth / 2} ${round(from + 8)}V${round(to)}`} />
              </g>
            ) : (
              <Bar
                key={`${id}${state}`}
                state={state}
                x={x}
                y={from}
                width={laneWidth}
                height={to - from}
                hatch={`rt-hatch-down-${id}`}
              />
            ),
          ),
        )}
        {brackets.map(({ x, from, to, open }) => (
          <path
            key={x}
            class="time-window"
            d={`M${x - 4} ${round(from)}h8m-4 0V${round(to)}${open ? '' : 'm-4 0h8'}`}
          />
        ))}
        <path class="time-axis" d={`M${axis} ${plot.from}V${round(plot.to)}`} />
        <path class="time-cut-gap" d={cuts.map(({ from, to }) => gap(from, to, left - 6, right + 6)).join('')} />
        <path class="time-cut" d={cuts.map(({ from, to }) => edges(from, to, left - 6, right + 6)).join('')} />
        <path
          class="time-today"
          d={`M${left} ${round(today.y)}H${axis}L${round(today.leader.x2)} ${round(today.leader.y2)}`}
        />
        <rect class="time-flag" {...today.flag} y={round(today.flag.y)} />
        <text class="time-flag-text" x={today.flag.x + 8} y={round(today.flag.y + 14)}>
          {todayText}
        </text>
        {marks.map((mark) => (
          <MarkDrawing key={mark.id} mark={mark} axis={axis} />
        ))}
      </svg>
      {brackets.length > 0 && (
        <figcaption>
          {brackets.map(({ x, text }) => (
            <span key={x}>
              <svg width="20" height="12" viewBox="0 0 20 12" aria-hidden="true" focusable="false">
                <path class="time-window" d="M1 2v8m0-4h18m0-4v8" />
              </svg>
              {text}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

const gap = (from: number, to: number, left: number, right: number): string =>
  `M${left} ${round(from + 7)}L${right} ${round(from + 3)}V${round(to - 7)}L${left} ${round(to - 3)}z`;
const edges = (from: number, to: number, left: number, right: number): string =>
  [from + 5, to - 5].map((y) => `M${left} ${round(y + 2)}L${right} ${round(y - 2)}`).join('');

/** Names of the lanes; the middle one stands above the others, with a line down to its lane. */
function Heads({ lanes, names }: Pick<TimelineDown, 'lanes'> & Pick<Props, 'names'>) {
  const [logs, domains, account] = lanes.map(({ x, width }) => x + width / 2);
  return (
    <>
      <text class="time-lane" x={logs} y="34" text-anchor="middle">
        {names.logs}
      </text>
      <text class="time-lane" x={domains} y="14" text-anchor="middle">
        {names.domains}
      </text>
      <path class="time-leader" d={`M${domains ?? 0} 20V42`} />
      <text class="time-lane" x={(account ?? 0) - 12} y="34">
        {names['account-cloud']}
      </text>
    </>
  );
}

function MarkDrawing({ mark: { shape, at, past, date, event, label, leader }, axis }: { mark: Mark; axis: number }) {
  const y = round(label.y + 14);
  return (
    <g class={`time-event ${shape} ${past ? 'past' : ''}`}>
      <path class="time-leader" d={`M${leader.x1} ${round(leader.y1)}L${leader.x2} ${round(leader.y2)}`} />
      <text x={label.x} y={y}>
        <tspan class="time-date">{date}</tspan>
        <tspan class="time-what" dx="6">
          {event}
        </tspan>
      </text>
      <g transform={`translate(${axis} ${round(at)})`}>
        <MarkSign shape={shape} />
      </g>
    </g>
  );
}
