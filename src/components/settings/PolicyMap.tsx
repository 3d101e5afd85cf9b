import type { TmemsConfiguration } from '../../core/settings/tmems-configuration.ts';
import type { DomainGroup } from '../../core/settings/groups.ts';
import { resultWords as words } from '../../words/settings/result.ts';
import { StateMark } from '../kit/StateMark.tsx';
import { mapColumns, openEntries } from './map-columns.ts';
import {
  commonParent,
  fitNames,
  layOutMap,
  size,
  type DrawnColumn,
  type Drawing,
} from '../../core/settings/policy-map.ts';

interface Props {
  readonly configuration: TmemsConfiguration;
  readonly groups: readonly DomainGroup[];
}

/** So many characters of names fit below a group. */
const NAMES = 34;

/** The whole at a glance, and its table twin; where there is no room for the picture the table alone stands. */
export function PolicyMap({ configuration, groups }: Props) {
  if (groups.length === 0) return null;
  const drawing = layOutMap(groups, mapColumns(configuration));
  const parent = commonParent(configuration.domains.map(({ name }) => name));
  const short = (name: string): string =>
    parent !== undefined && name.endsWith(`.${parent}`) ? name.slice(0, -parent.length - 1) : name;
  return (
    <>
      <figure class="map">
        <Picture drawing={drawing} short={short} total={configuration.domains.length} />
        {parent !== undefined && <figcaption>{words.below(parent)}</figcaption>}
      </figure>
      <PolicyTable configuration={configuration} drawing={drawing} short={short} />
    </>
  );
}

type Shorten = (name: string) => string;

function Picture({ drawing, short, total }: { drawing: Drawing; short: Shorten; total: number }) {
  const { width, height, rows, columns, spans, lineStart } = drawing;
  return (
    <svg
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern id="st-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" class="map-hatch-ground" />
          <line x1="0" y1="0" x2="0" y2="7" class="map-hatch-line" />
        </pattern>
      </defs>
      <Span span={spans.labels} title={words.mapGroups} note="" />
      <Span span={spans.global} title={words.mapGlobal} note={words.mapGlobalNote(total)} />
      {spans.groups[1] > spans.groups[0] && (
        <Span span={spans.groups} title={words.mapPerGroup} note={words.mapPerGroupNote} />
      )}
      {rows.map(({ group, letter, y }) => (
        <g key={letter}>
          <line class="map-line" x1={lineStart} x2={width} y1={y} y2={y} />
          <text class="map-letter" x="0" y={y - 2}>
            {letter}
          </text>
          <text class="map-group" x="22" y={y - 2}>
            <tspan class="map-strong">{group.domains.length}</tspan> {words.domains}
          </text>
          <text class="map-small" x="22" y={y + 15}>
            {fitNames(group.domains.map(short), NAMES, words.more)}
          </text>
        </g>
      ))}
      {columns.map((drawn) => (
        <Capsules key={drawn.column.id} drawn={drawn} />
      ))}
    </svg>
  );
}

function Span({ span: [start, end], title, note }: { span: readonly [number, number]; title: string; note: string }) {
  return (
    <>
      <text class="map-span" x={start} y="14">
        <tspan class="map-strong">{title}</tspan> {note}
      </text>
      <line class="map-span-line" x1={start} x2={end} y1="24" y2="24" />
    </>
  );
}

function Capsules({ drawn: { column, x, runs, tie, count } }: { drawn: DrawnColumn }) {
  const kind = column.open ? 'open' : column.global ? 'global' : 'shared';
  const [first] = runs;
  const middle = first && (first.top + first.bottom) / 2;
  return (
    <g class={`map-capsule ${kind}`}>
      <text class="map-column" x={x} y="46">
        {column.head[0]}
      </text>
      <text class="map-column map-strong" x={x} y="62">
        {column.head[1]}
      </text>
      {tie && <line class="map-tie" x1={x} x2={x} y1={tie.top} y2={tie.bottom} />}
      {runs.map(({ top, bottom, dots }) => (
        <g key={top}>
          <rect x={x - size.half} y={top} width={size.half * 2} height={bottom - top} rx={size.half} />
          {!column.open && dots.map((y) => <circle key={y} cx={x} cy={y} r={column.global ? 3 : 4.5} />)}
        </g>
      ))}
      {first && count !== undefined && (
        <text class="map-column map-strong" x={x} y={first.top - 6}>
          {count}
        </text>
      )}
      {column.open && middle !== undefined && (
        <g>
          <rect class="map-plate" x={x - 26} y={middle - 12} width="52" height="24" rx="0" />
          <text class="map-plate-word" x={x} y={middle + 5}>
            ◆ {words.undecided}
          </text>
        </g>
      )}
    </g>
  );
}

/** The same as a table: what is global spans all rows. */
function PolicyTable({
  configuration,
  drawing,
  short,
}: {
  configuration: TmemsConfiguration;
  drawing: Drawing;
  short: Shorten;
}) {
  const { ipReputation } = configuration;
  const { rows } = drawing;
  const globals = [
    {
      label: words.columns.reputation,
      open: ipReputation.qil === null,
      text: ipReputation.qil === null ? words.undecided : `QIL ${String(ipReputation.qil)}`,
    },
    ...(['approved', 'blocked'] as const).map((list) => {
      const open = openEntries(configuration, list === 'approved' ? 'approval-lost' : 'block-lost');
      return {
        label: list === 'approved' ? words.columns.approvedIps : words.columns.blockedIps,
        open: open > 0,
        text: words.items(ipReputation[list].length, open),
      };
    }),
  ];
  const cell = (text: string | null, label: string) => (
    <td data-label={label} class={text === null ? 'calc-hint' : ''}>
      {text ?? words.none}
    </td>
  );
  return (
    <div class="map-table">
      <table class="calc-cards">
        <caption>{words.mapTable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.mapGroup}</th>
            <th scope="col">{words.domains}</th>
            {globals.map(({ label }) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
            <th scope="col">{words.columns.recipientFilter}</th>
            <th scope="col">{words.columns.virus}</th>
            <th scope="col">{words.columns.spam}</th>
            <th scope="col">{words.columns.probableSpam}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, letter }, index) => (
            <tr key={letter}>
              <th scope="row">{letter}</th>
              <td data-label={words.domains}>
                <b>{group.domains.length}</b>{' '}
                <span class="calc-some">{fitNames(group.domains.map(short), NAMES, words.more)}</span>
              </td>
              {index === 0 &&
                globals.map(({ label, open, text }) => (
                  <td key={label} rowSpan={rows.length} class={`map-global ${open ? 'open' : ''}`} data-label={label}>
                    {open && <StateMark state="needs" />} {text}
                    <span class="calc-hint">{words.mapGlobal}</span>
                  </td>
                ))}
              {cell(group.recipientFilter ? words.choices.valid_recipients[0][1] : null, words.columns.recipientFilter)}
              {cell(group.virus ? words.heads.virus[1] : null, words.columns.virus)}
              {cell(group.spam && words.actions[group.spam], words.columns.spam)}
              {cell(group.probableSpam && words.actions[group.probableSpam], words.columns.probableSpam)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
