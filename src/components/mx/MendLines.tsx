import type { Issue } from '../../core/issue.ts';
import { withLine } from '../../core/mx/session/new-text.ts';
import { needWords as words } from '../../words/mx/needs.ts';
import { Field } from '../kit/Field.tsx';
import { LineButton } from '../kit/IssueList.tsx';
import { MoreButton, useMore } from '../kit/ShowMore.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { WhenReady } from '../kit/WhenReady.tsx';
import type { Planner } from './planner.ts';

/** So many lines stand open. */
const OPEN = 5;
/** A longer line is mended in the box. */
const LONGEST = 400;

/** Lines of the paste that were refused: each can be written anew where its refusal is told. */
export function MendLines({ planner, issues }: { planner: Planner; issues: readonly Issue[] }) {
  const lines = planner.input.text.split('\n');
  const places = [...new Set(issues.flatMap(({ at }) => at?.line ?? []))];
  const more = useMore(places.length, OPEN);
  return (
    <>
      {places.slice(0, more.shown).map((line, index) => (
        <div key={`${String(line)} ${lines[line - 1] ?? ''}`} ref={more.refOf(index)}>
          <MendLine planner={planner} line={line} text={lines[line - 1] ?? ''} />
        </div>
      ))}
      <MoreButton more={more} label={words.moreLines(more.rest)} />
    </>
  );
}

function MendLine({
  planner: { input, setText, toLine },
  line,
  text,
}: {
  planner: Planner;
  line: number;
  text: string;
}) {
  const [typed, setTyped, drop] = useDraft(`mx-line-${String(line)}`, text, text.trimEnd());
  if (text.length > LONGEST || text.trim() === '') return <LineButton line={line} onLine={toLine} />;
  const isNew = typed.trimEnd() !== text.trimEnd();
  const mend = () => {
    if (!isNew) return;
    drop();
    setText(words.mendStep(line), withLine(input.text, line, typed));
  };
  return (
    <>
      <Field
        id={`mx-line-${String(line)}`}
        label={words.lineOf(line)}
        class="calc-line-field"
        value={typed}
        onText={setTyped}
        onEnter={mend}
        beside={
          <WhenReady waitsFor={isNew ? undefined : words.changeLine}>
            <button
              type="button"
              class="button small"
              aria-label={`${words.mend}: ${words.lineOf(line)}`}
              onClick={mend}
            >
              {words.mend}
            </button>
          </WhenReady>
        }
      />
      <LineButton line={line} onLine={toLine} />
    </>
  );
}
