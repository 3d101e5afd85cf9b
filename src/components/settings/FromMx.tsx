import { useEffect, useState } from 'preact/hooks';
import { addNames } from '../../core/settings/entered.ts';
import { toolWords as words } from '../../messages/ja/settings-tool.ts';
import type { Mapper } from './use-settings.ts';

/** Domains that the planner of the MX change knows already: offered, with one button, where they are not entered yet. */
export function FromMx({ mapper: { migration, entered, setDomains } }: { mapper: Mapper }) {
  const [known, setKnown] = useState<readonly string[]>([]);
  const { text, origin } = migration.mx;
  useEffect(() => {
    if (text === '') {
      setKnown([]);
      return undefined;
    }
    let stale = false;
    // The reader of MX is loaded only for those who have pasted MX records.
    void import('../../core/mx/read.ts').then(({ readMx }) => {
      const { records } = readMx(text, origin === '' ? {} : { origin });
      if (!stale) setKnown([...new Set(records.map(({ domain }) => domain))]);
    });
    return () => {
      stale = true;
    };
  }, [text, origin]);
  const added = addNames(entered, known).length - entered.length;
  if (added === 0) return null;
  return (
    <p class="st-buttons screen-only">
      <button
        type="button"
        class="button small"
        onClick={() => {
          setDomains(words.steps.add, (now) => addNames(now, known));
        }}
      >
        {words.fromMx(added)}
      </button>
    </p>
  );
}
