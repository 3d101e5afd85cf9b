import { routeWords } from '../../words/mx/route.ts';
import type { Box, Direction, Lane, Phase, Stroke, Word } from '../../core/mx/route-layout.ts';
import { layOutRoute } from '../../core/mx/route-layout.ts';
import '../../styles/route.css';

export interface RouteDiagramProps {
  readonly lanes: readonly Lane[];
  readonly phase: Phase;
  readonly direction?: Direction;
  readonly laneHeight?: number;
  readonly mailboxes?: boolean;
  readonly behind?: { readonly column: string; readonly cell: string } | undefined;
}

/** One phase of the mail route as SVG. It is hidden from screen readers: the text twin stands beside it (`describeRoute`). */
export default function RouteDiagram({ lanes, phase, direction = 'across', ...rest }: RouteDiagramProps) {
  const { behind, ...size } = rest;
  const drawing = layOutRoute(lanes, { phase, direction, words: routeWords, ...size, ...(behind ? { behind } : {}) });
  const { width, height } = drawing;
  return (
    <svg
      class={`route route-${direction}`}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      {drawing.boxes.map(drawBox)}
      <path class="route-divider" d={drawing.dividers.map(lineOf).join('')} />
      {drawStrokes(drawing.strokes)}
      {drawing.words.map(drawWord)}
    </svg>
  );
}

const round = (value: number) => String(Math.round(value * 10) / 10);
const lineOf = ({ x1, y1, x2, y2 }: Pick<Stroke, 'x1' | 'y1' | 'x2' | 'y2'>) =>
  `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;

function drawBox({ actor, x, y, width, height }: Box) {
  const edge = { x: round(x), y: round(y), width: round(width), height: round(height) };
  if (actor === 'internet') {
    return <rect class="route-internet" {...edge} rx={round(Math.min(width, height, 36) / 2)} />;
  }
  if (actor === 'other') return <path class="route-other" d={halfRound(x, y, width, height)} />;
  if (actor === 'mailbox') return <path class="route-mailbox" d={tray(x, y, width, height)} />;
  return <rect class={`route-${actor}`} {...edge} />;
}

/** Somebody else's host: the right end round. */
function halfRound(x: number, y: number, width: number, height: number): string {
  const radius = Math.min(height / 2, width);
  const flat = width - radius;
  return `M${round(x)} ${round(y)}h${round(flat)}a${round(radius)} ${round(radius)} 0 0 1 0 ${round(height)}h${round(-flat)}z`;
}

/** Mailboxes: an open tray with three sheets. */
function tray(x: number, y: number, width: number, height: number): string {
  const sheets = [8, 13, 18].map((step) => `M${round(x + 8)} ${round(y + step)}h${round(width - 16)}`).join('');
  return `M${round(x)} ${round(y)}v${round(height)}h${round(width)}v${round(-height)}${sheets}`;
}

/** Strokes that look alike are one path, their heads another. */
function drawStrokes(strokes: readonly Stroke[]) {
  const looks = new Map<string, Stroke[]>();
  for (const stroke of strokes) {
    const look = stroke.dotted ? 'dotted' : stroke.fate === 'goes' ? `goes route-by-${stroke.actor}` : stroke.fate;
    looks.set(look, [...(looks.get(look) ?? []), stroke]);
  }
  return [...looks].map(([look, alike]) => (
    <g key={look} class={`route-${look}`}>
      <path class="route-line" d={alike.map((stroke) => lineOf(shaftOf(stroke))).join('')} />
      {look === 'dotted' ? null : <path class="route-head" d={alike.map(headOf).join('')} />}
    </g>
  ));
}

const headSize = ({ fate }: Stroke) => (fate === 'comes' ? 8 : 6.5);

/** The line without its head. */
function shaftOf(stroke: Stroke): Stroke {
  const short = stroke.dotted ? 0 : headSize(stroke) - 1;
  return stroke.x1 === stroke.x2 ? { ...stroke, y2: stroke.y2 - short } : { ...stroke, x2: stroke.x2 - short };
}

function headOf(stroke: Stroke): string {
  const { x1, x2, y2 } = stroke;
  const size = headSize(stroke);
  const half = size / 2;
  const sides =
    x1 === x2 ? `l${round(-half)} ${round(-size)}h${round(size)}` : `l${round(-size)} ${round(-half)}v${round(size)}`;
  return `M${round(x2)} ${round(y2)}${sides}z`;
}

function drawWord({ kind, text, x, y, actor, fate }: Word) {
  const names = [
    `route-${kind}`,
    fate === 'comes' || fate === 'goes' ? `route-w-${fate}` : '',
    actor && (kind === 'node' || (kind === 'preference' && fate === 'goes')) ? `route-of-${actor}` : '',
  ];
  return (
    <text class={names.filter(Boolean).join(' ')} x={round(x)} y={round(y)} dy=".36em">
      {kind === 'column' || actor === 'interscan' ? text : shorten(text)}
    </text>
  );
}

/** Long host names are cut on the picture; the twin has them in full. */
function shorten(text: string): string {
  return text.length > 7 ? `${text.slice(0, 6)}…` : text;
}
