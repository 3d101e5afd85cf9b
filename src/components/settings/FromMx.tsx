import { useState } from 'preact/hooks';
import { addNames } from '../../core/settings/form/domain.ts';
import { toolWords as words } from '../../words/settings/tool.ts';
import type { Mapper } from './mapper.ts';

/** Where the domains come from that the reader did not enter here, and a way back for those that were taken out. */
export function FromMx({ mapper: { known, entered, setDomains } }: { mapper: Mapper }) {
  const [said, setSaid] = useState('');
  const out = addNames(entered, known).slice(entered.length);
  return (
    <>
      {known.length > 0 && <p class="calc-hint">{words.fromMx}</p>}
      {out.length > 0 && (
        <p class="calc-buttons screen-only">
          <button
            type="button"
            class="button small"
            onClick={() => {
              setDomains(words.steps.add, (now) => addNames(now, known));
              setSaid(words.fromMxBack(out.length));
            }}
          >
            {words.fromMxOut(out.length)}
          </button>
        </p>
      )}
      <p class="outcome" role="status">
        {said}
      </p>
    </>
  );
}
