import { useState } from 'preact/hooks';
import { withAdded, withMoreAnswers } from '../../core/mx/session/more-answers.ts';
import { readOptionsOf } from '../../core/mx/session/planner-input.ts';
import { needWords as words } from '../../words/mx/needs.ts';
import { FieldFrame } from '../kit/Field.tsx';
import { withPlainLineEnds } from '../shared/PasteBox.tsx';
import { useDraft } from '../kit/use-draft.ts';
import type { Planner } from './planner.ts';

/** Answers of domains that were asked again, put below the paste right where they are asked for. What is refused stays in the field. */
export function AddAnswers({ planner: { input, change }, of }: { planner: Planner; of: keyof typeof words.add }) {
  const [typed, setTyped] = useDraft(`mx-add-${of}`);
  const [problem, setProblem] = useState('');
  const add = (answers: string) => {
    const added = withMoreAnswers(input.text, answers, readOptionsOf(input));
    if (added.kind === 'refused') {
      setTyped(answers);
      setProblem(words.addRefused[added.why]);
      return;
    }
    setTyped('');
    setProblem('');
    change(words.addStep, (now) => ({ ...now, mx: withAdded(now.mx, added) }));
  };
  return (
    <FieldFrame id={`mx-add-${of}`} label={words.add[of]} hint={words.addHint[of]} problem={problem}>
      {(control) => (
        <>
          <textarea
            rows={typed === '' ? 1 : 3}
            wrap="off"
            value={typed}
            autocomplete="off"
            spellcheck={false}
            {...control}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setProblem('');
            }}
            onPaste={(event) => {
              const answers = withPlainLineEnds(event.clipboardData?.getData('text/plain') ?? '');
              if (answers.trim() === '' || typed !== '') return;
              event.preventDefault();
              add(answers);
            }}
          />
          {typed !== '' && (
            <button
              type="button"
              class="button small"
              onClick={() => {
                add(typed);
              }}
            >
              {words.addUse}
            </button>
          )}
        </>
      )}
    </FieldFrame>
  );
}
