import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LineState } from '../../core/mx/read-shape.ts';
import '../../styles/paste-box.css';

interface Props {
  readonly id: string;
  readonly value: string;
  /** What became of each line; it may lag behind the text while the reader types. */
  readonly marks: readonly LineState[];
  readonly box: RefObject<HTMLTextAreaElement>;
  /** Ids of what describes the box: its hint, its tally. */
  readonly describedBy: string;
  readonly invalid?: boolean;
  readonly onText: (text: string) => void;
  /** What to do with a paste; absent: the browser's own way. */
  readonly onPasted?: (text: string) => void;
  readonly onFiles?: (files: readonly File[]) => void;
}

/** The browser's own way to insert a paste takes time that grows with the square of its lines; from here on we insert it. */
const LONG_PASTE = 4000;
/** Lines drawn beyond the visible ones on each side, so that quick scrolling shows no gap. */
const SPARE = 12;

/** The lines that the gutter draws, and how high one is. */
interface Span {
  readonly first: number;
  readonly count: number;
}

/**
 * A box for pasted text with a gutter: what became of each line stands beside it, and the gutter stays while the text scrolls
 * sideways. Only the lines in sight are drawn, so that 100,000 lines cost no more than ten.
 */
export function PasteBox(props: Props) {
  const { id, value, marks, box, describedBy, onText, onPasted, onFiles } = props;
  const gutter = useRef<HTMLDivElement>(null);
  const waves = useRef<HTMLDivElement>(null);
  /** A paste that replaces all is shown from its beginning. */
  const toStartRef = useRef(false);
  const lines = useMemo(() => value.split('\n'), [value]);
  const [span, setSpan] = useState<Span>({ first: 0, count: 24 });

  const follow = () => {
    const area = box.current;
    if (!area) return;
    const next = spanOf(area);
    setSpan((now) => (now.first === next.first && now.count === next.count ? now : next));
    place(area, next.first, gutter.current, waves.current);
  };

  // Only what moves the lines: asking where the text stands makes the browser lay it out.
  useLayoutEffect(() => {
    if (!box.current) return;
    if (toStartRef.current) {
      toStartRef.current = false;
      box.current.setSelectionRange(0, 0);
      box.current.scrollTo(0, 0);
    }
    place(box.current, span.first, gutter.current, waves.current);
  }, [box, span.first, value]);
  useEffect(() => {
    const area = box.current;
    if (!area) return;
    const watcher = new ResizeObserver(() => {
      const next = spanOf(area);
      setSpan((now) => (now.first === next.first && now.count === next.count ? now : next));
    });
    watcher.observe(area);
    return () => {
      watcher.disconnect();
    };
  }, [box]);

  const first = Math.min(span.first, Math.max(0, lines.length - 1));
  const shown = lines.slice(first, first + span.count);
  const drop = dropHandlers(onFiles);
  return (
    <div class={`paste-box ${lines.length > 9999 ? 'wide' : ''}`} {...drop}>
      <div class="paste-gutter" aria-hidden="true">
        <div ref={gutter}>
          {shown.map((_, index) => (
            <GutterLine key={first + index} line={first + index + 1} mark={marks[first + index]} />
          ))}
        </div>
      </div>
      <div class="paste-text">
        <div class="paste-waves" aria-hidden="true">
          <div ref={waves}>
            {shown.map((text, index) => (
              <span key={first + index} class={marks[first + index] === 'refused' ? 'refused' : ''}>
                {marks[first + index] === 'refused' ? text : ''}
              </span>
            ))}
          </div>
        </div>
        <textarea
          ref={box}
          id={id}
          value={value}
          rows={10}
          wrap="off"
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          aria-describedby={describedBy}
          aria-invalid={props.invalid === true}
          onInput={(event) => {
            onText(event.currentTarget.value);
          }}
          onPaste={(event) => {
            const text = withPlainLineEnds(event.clipboardData?.getData('text/plain') ?? '');
            if (text === '' || (!onPasted && text.length < LONG_PASTE)) return;
            event.preventDefault();
            if (onPasted) {
              toStartRef.current = true;
              onPasted(text);
            } else insert(event.currentTarget, text, onText);
          }}
          onScroll={follow}
        />
      </div>
    </div>
  );
}

function GutterLine({ line, mark }: { line: number; mark: LineState | undefined }) {
  return (
    <div class={`gutter-line ${mark ?? ''}`}>
      <span>{line}</span>
      {mark === 'passed' ? <i>–</i> : mark === 'refused' ? <RefusedMark /> : <i />}
    </div>
  );
}

/** The small diamond of a refused line. */
export function RefusedMark() {
  return (
    <svg class="refused-mark" width="12" height="12" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M8 .5 15.5 8 8 15.5.5 8z" fill="currentColor" />
      <path d="M8 4.2v4.6m0 1.4v1.7" stroke="var(--bg)" stroke-width="1.7" />
    </svg>
  );
}

function spanOf(area: HTMLTextAreaElement): Span {
  const height = lineHeightOf(area);
  return {
    first: Math.max(0, Math.floor(area.scrollTop / height) - SPARE),
    count: Math.ceil(area.clientHeight / height) + 2 * SPARE,
  };
}

const lineHeightOf = (area: HTMLTextAreaElement): number => Number.parseFloat(getComputedStyle(area).lineHeight) || 22;

/** Moves the drawn lines to where the text stands. The object model may set styles; attributes are what the policy forbids. */
function place(area: HTMLTextAreaElement, first: number, gutter: HTMLElement | null, waves: HTMLElement | null): void {
  const down = first * lineHeightOf(area) - area.scrollTop;
  if (gutter) gutter.style.transform = `translateY(${down}px)`;
  if (waves) waves.style.transform = `translate(${-area.scrollLeft}px, ${down}px)`;
}

function insert(area: HTMLTextAreaElement, text: string, onText: (text: string) => void): void {
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  onText(area.value);
}

/** Line ends as a text box keeps them. */
export const withPlainLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

function dropHandlers(onFiles: Props['onFiles']): JSX.HTMLAttributes<HTMLDivElement> {
  if (!onFiles) return {};
  return {
    onDragOver: (event) => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    },
    onDrop: (event) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    },
  };
}

/** Puts the cursor on a line of the box and scrolls it into sight. */
export function showLine(area: HTMLTextAreaElement, line: number): void {
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  area.scrollTop = (line - 3) * lineHeightOf(area);
  area.scrollLeft = 0;
}
