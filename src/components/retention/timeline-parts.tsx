import type { MarkShape } from '../../core/retention/timeline/layout.ts';

/** Whole pixels: nobody sees the rest, and a page carries every figure. */
export const round = (value: number): number => Math.round(value);

/** The sign of a day, around the origin: ● entered, ○ reckoned, □ the vendor's, ◆ needs the reader. */
export function MarkSign({ shape }: { shape: MarkShape }) {
  switch (shape) {
    case 'entered':
      return <circle class="time-mark entered" r="4.5" />;
    case 'reckoned':
      return <circle class="time-mark reckoned" r="4.2" />;
    case 'vendor':
      return <path class="time-mark vendor" d="M-4-4h8v8h-8z" />;
    case 'needs':
      return <path class="time-mark needs" d="M0-6.5 6.5 0 0 6.5-6.5 0z" />;
  }
}

interface BarProps {
  readonly state: 'held' | 'unconfirmed';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Id of the hatching, of which each drawing has its own. */
  readonly hatch: string;
}

/** What is held is solid; what nobody knows is hatched. */
export function Bar({ state, x, y, width, height, hatch }: BarProps) {
  const box = { x: round(x), y: round(y), width: round(Math.max(width, 0)), height: round(Math.max(height, 0)) };
  if (state === 'held') return <rect class="time-held" {...box} />;
  return (
    <>
      <Hatching id={hatch} />
      <rect class="time-unconfirmed" fill={`url(#${hatch})`} {...box} />
    </>
  );
}

function Hatching({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="time-hatch" d="M0 0v6" />
    </pattern>
  );
}
