import { useMemo, useState } from 'preact/hooks';
import { fingerprint } from '../../core/fingerprint.ts';
import type { GivenOwner, MxReading } from '../../core/mx/read-shape.ts';
import {
  type AskedPassage,
  namePassages,
  type NamedPassage,
  type Naming,
  type OwnerQuestion,
  ownerQuestions,
  withOwners,
} from '../../core/mx/session/owner-questions.ts';
import { ownerWords as words } from '../../words/mx/owner-questions.ts';
import { Tick } from '../kit/ChoiceGroup.tsx';
import { Field } from '../kit/Field.tsx';
import { MoreButton, useMore } from '../kit/ShowMore.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { WhenReady } from '../kit/WhenReady.tsx';
import { Need } from './Need.tsx';

/** So many passages are drawn before the reader asks for more. */
const OPEN = 10;

interface Props {
  /** Of the ids of the fields: a page may ask for two texts. */
  readonly id: string;
  readonly reading: MxReading;
  readonly text: string;
  readonly owners: readonly GivenOwner[];
  readonly onOwners: (label: string, owners: readonly GivenOwner[]) => void;
}

/** Whose records these are: asked where nothing in the text says so, once for all headings of one form. */
export function OwnerQuestions({ id, reading, text, owners, onOwners }: Props) {
  const questions = useMemo(() => ownerQuestions(reading, text), [reading, text]);
  return (
    <>
      {questions.map((question, index) => (
        <AskOwners
          // Another set of passages is another question: nothing typed for the one stands for the other.
          key={`${question.form ?? ''} ${question.passages.map(({ line }) => line).join(' ')}`}
          id={`${id}-${String(index)}`}
          question={question}
          onNamed={(named) => {
            onOwners(words.step, withOwners(owners, named));
          }}
        />
      ))}
      {owners.length > 0 && (
        <p class="calc-hint">
          {words.settled(owners.length)}{' '}
          <button
            type="button"
            class="text-button"
            onClick={() => {
              onOwners(words.askAgain, []);
            }}
          >
            {words.askAgain}
          </button>
        </p>
      )}
    </>
  );
}

interface AskProps {
  readonly id: string;
  readonly question: OwnerQuestion;
  readonly onNamed: (named: readonly Pick<NamedPassage, 'passage' | 'owner'>[]) => void;
}

/** One question: its passages, and the names to take. */
export function AskOwners({ id, question: { form, passages }, onNamed }: AskProps) {
  const suggested = passages.flatMap((passage) => passage.suggested ?? []).join('\n');
  const asked = fingerprint(passages.flatMap(({ heading = '', lines }) => [heading, ...lines]).join('\n'));
  const [typed, setTyped] = useDraft(`mx-owners ${asked}`, '', suggested);
  const [changing, setChanging] = useState(form === undefined);
  const [sure, setSure] = useState<ReadonlySet<number>>(new Set());
  const naming = namePassages(passages, typed);
  const rows = naming.kind === 'named' ? naming.rows : [];
  const ready = rows.filter(({ passage, doubt }) => doubt === undefined || sure.has(passage.line));
  const problem = sayProblem(naming, passages.length);
  return (
    <Need
      title={words.title(passages)}
      what={
        <>
          <p class="calc-hint">{form === undefined ? words.nothingAbove : words.headingsAlike}</p>
          <Passages passages={passages} rows={rows} sure={sure} onSure={setSure} />
        </>
      }
    >
      {changing && (
        <Field
          id={`${id}-names`}
          label={words.names(passages.length)}
          hint={passages.length > 1 ? words.namesHint : undefined}
          value={typed}
          problem={problem}
          {...(passages.length > 1 ? { rows: Math.min(passages.length + 1, 8) } : {})}
          onText={setTyped}
        />
      )}
      <div class="calc-buttons">
        <WhenReady waitsFor={ready.length === 0 ? (rows.length === 0 ? words.typeName : words.tickSure) : undefined}>
          <button
            type="button"
            class="button"
            onClick={() => {
              onNamed(ready);
            }}
          >
            {words.use(passages.length, ready.length)}
          </button>
        </WhenReady>
        {!changing && (
          <button
            type="button"
            class="text-button"
            onClick={() => {
              setChanging(true);
            }}
          >
            {words.change}
          </button>
        )}
        <button
          type="button"
          class="text-button"
          onClick={() => {
            onNamed(passages.map((passage) => ({ passage, owner: '' })));
          }}
        >
          {words.setAside(passages)}
        </button>
      </div>
    </Need>
  );
}

function sayProblem(naming: Naming, asked: number): string | undefined {
  if (naming.kind === 'refused') return words.notAName(naming.line, naming.text);
  return naming.kind === 'count' ? words.otherCount(naming.names, asked) : undefined;
}

interface PassagesProps {
  readonly passages: readonly AskedPassage[];
  readonly rows: readonly NamedPassage[];
  readonly sure: ReadonlySet<number>;
  readonly onSure: (sure: ReadonlySet<number>) => void;
}

/** Each passage with all its records, and the name that would be taken for it. */
function Passages({ passages, rows, sure, onSure }: PassagesProps) {
  const more = useMore(passages.length, OPEN);
  return (
    <>
      <ul class="calc-passages">
        {passages.slice(0, more.shown).map((passage, index) => {
          const row = rows[index];
          return (
            <li key={passage.line} ref={more.refOf(index)}>
              {passage.heading !== undefined && <p class="calc-hint">{passage.heading}</p>}
              <ol>
                {passage.lines.map((line, at) => (
                  <li key={at} value={passage.line + at}>
                    <code>{line}</code>
                  </li>
                ))}
              </ol>
              {row !== undefined && (
                <p class="calc-passage-owner">
                  → <b class="hostname">{row.owner}</b>
                </p>
              )}
              {row?.doubt !== undefined && (
                <>
                  <p class="issue-note warning">{words.doubt(row.owner, row.doubt)}</p>
                  <Tick
                    ticked={sure.has(passage.line)}
                    label={words.sure(row.owner)}
                    onTick={(ticked) => {
                      const others = [...sure].filter((line) => line !== passage.line);
                      onSure(new Set(ticked ? [...others, passage.line] : others));
                    }}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
      <MoreButton more={more} label={words.morePassages(more.rest)} />
    </>
  );
}
