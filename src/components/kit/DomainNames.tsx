import { sharedWords as words } from '../../words/shared.ts';
import { MoreButton, useMore } from './ShowMore.tsx';

/** So many stand open on the screen; print shows all. */
const OPEN = 12;
/** So many are drawn before the reader asks for more. */
const DRAWN = 600;
/** A label longer than this may not fit a narrow place, and then breaks inside, since nothing may be cut off. */
const LONG = 24;

interface Props {
  readonly names: readonly string[];
  /** So many stand open; absent: twelve. */
  readonly first?: number;
}

/** Names of domains: the distinct part stands out, what they share is muted; copied text is whole. */
export function DomainNames({ names, first = OPEN }: Props) {
  const more = useMore(names.length, first);
  const suffix = sharedSuffix(names);
  return (
    <>
      <ul class="calc-names" style={{ '--longest': `${String(longestOf(names))}ch` }}>
        {names.slice(0, Math.max(more.shown, DRAWN)).map((name, index) => (
          <li key={name} ref={more.refOf(index)} class={`hostname ${index < more.shown ? '' : 'print-only'}`}>
            <DomainName name={name} suffix={suffix} />
          </li>
        ))}
      </ul>
      <MoreButton more={more} label={words.moreNames(more.rest)} />
    </>
  );
}

/** How wide a column has to be, in characters. */
const longestOf = (names: readonly string[]): number => names.reduce((most, { length }) => Math.max(most, length), 0);

/** One name that breaks after a dot, never inside a label that fits its place. */
export function DomainName({ name, suffix }: { name: string; suffix?: string }) {
  if (suffix === undefined) return <Breakable name={name} />;
  const own = suffix !== '' && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
  return (
    <>
      <b>
        <Breakable name={own} />
      </b>
      <Breakable name={name.slice(own.length)} />
    </>
  );
}

/** A name that breaks at its dots, and within a label only where that is too long for a line. */
export function Breakable({ name }: { name: string }) {
  return (
    <>
      {name.split(/(?<=\.)/).map((label, index) => (
        <>
          {index > 0 && <wbr />}
          {label.length > LONG ? <span class="long-label">{label}</span> : label}
        </>
      ))}
    </>
  );
}

/** The longest end, from a dot on, that all names share; a name may be that end itself: `.example.test`. */
export function sharedSuffix(names: readonly string[]): string {
  if (names.length < 2) return '';
  const longest = names.reduce((a, b) => (b.length > a.length ? b : a));
  for (let dot = longest.indexOf('.'); dot >= 0; dot = longest.indexOf('.', dot + 1)) {
    const suffix = longest.slice(dot);
    if (names.every((name) => name.endsWith(suffix) || `.${name}` === suffix)) return suffix;
  }
  return '';
}
