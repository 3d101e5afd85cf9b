import { useState } from 'preact/hooks';
import { plannerWords as words } from '../../words/mx/planner.ts';

/** So many stand open on the screen; print shows all. */
const OPEN = 12;
/** So many are drawn before the reader asks for more. */
const DRAWN = 600;

/** Names of domains: the distinct part stands out, what they share is muted; copied text is whole. */
export function DomainNames({ names }: { names: readonly string[] }) {
  const [all, setAll] = useState(false);
  const suffix = sharedSuffix(names);
  const drawn = all ? names : names.slice(0, DRAWN);
  return (
    <>
      <ul class={`mx-names ${all ? 'all' : ''}`}>
        {drawn.map((name) => (
          <li key={name} class="hostname">
            {suffix !== '' && name.endsWith(suffix) ? (
              <>
                <b>{name.slice(0, -suffix.length)}</b>
                {suffix}
              </>
            ) : (
              <b>{name}</b>
            )}
          </li>
        ))}
      </ul>
      {!all && names.length > OPEN && (
        <button
          type="button"
          class="text-button screen-only"
          onClick={() => {
            setAll(true);
          }}
        >
          {words.nameCount(names.length - OPEN)}
        </button>
      )}
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
