import type { ComponentChildren } from 'preact';

export interface Station {
  /** Of the section's heading, without `#`. */
  readonly id: string;
  readonly name: string;
  /** A state, never a number of steps: 「40ドメイン」, 「未実施」. */
  readonly figure?: ComponentChildren;
  /** True where the figure says that the reader is needed. */
  readonly needs?: boolean;
  readonly state: 'passed' | 'here' | 'next';
  /** Leads nowhere yet: text instead of a link. */
  readonly dead?: boolean;
}

interface Props {
  /** What the line leads through. */
  readonly label: string;
  readonly stations: readonly Station[];
  /** What stands at the right of the line: the choice of the window. */
  readonly aside?: ComponentChildren;
  /** Opens the station; its heading then gets the focus. Absent: the link alone. */
  readonly onGo?: (id: string) => void;
}

/** The line with its stations: where one is, what each holds, and the way to each. It stays at the top while the page scrolls. */
export function Stations({ label, stations, aside, onGo }: Props) {
  return (
    <div class="calc-line">
      <nav aria-label={label}>
        <ol>
          {stations.map((station) => (
            <li key={station.id} class={station.state}>
              <Dot state={station.state} />
              <Stop station={station} onGo={onGo} />
            </li>
          ))}
        </ol>
      </nav>
      {aside !== undefined && <div class="calc-line-aside">{aside}</div>}
    </div>
  );
}

function Stop({ station, onGo }: { station: Station; onGo: Props['onGo'] }) {
  const { id, name, figure, needs = false, state, dead = false } = station;
  const words = (
    <>
      <span class="calc-line-name">{name}</span>{' '}
      {figure !== undefined && <span class={`calc-line-figure ${needs ? 'needs' : ''}`}>{figure}</span>}
    </>
  );
  const here = state === 'here' ? ({ 'aria-current': 'step' } as const) : {};
  if (dead) return <span {...here}>{words}</span>;
  return (
    <a
      href={`#${id}`}
      {...here}
      onClick={() => {
        onGo?.(id);
        // The browser scrolls by the address; the heading may be drawn only now.
        setTimeout(() => {
          focusHeading(id);
        });
      }}
    >
      {words}
    </a>
  );
}

/** Moves the focus to a heading, which takes none by itself. */
export function focusHeading(id: string): void {
  const heading = document.getElementById(id);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}

function Dot({ state }: { state: Station['state'] }) {
  return (
    <svg class="calc-line-dot" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      {state === 'passed' && (
        <>
          <circle cx="9" cy="9" r="8" fill="var(--ink)" />
          <path d="m5.2 9.2 2.6 2.6 5-5.4" fill="none" stroke="var(--bg)" stroke-width="1.8" />
        </>
      )}
      {state === 'here' && (
        <>
          <circle cx="9" cy="9" r="7.2" fill="var(--bg)" stroke="var(--ink)" stroke-width="3" />
          <circle cx="9" cy="9" r="2.8" fill="var(--ink)" />
        </>
      )}
      {state === 'next' && <circle cx="9" cy="9" r="7" fill="var(--bg)" stroke="var(--control)" stroke-width="1.5" />}
    </svg>
  );
}
