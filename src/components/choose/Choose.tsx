import { useEffect, useRef, useState } from 'preact/hooks';
import { chosenWay } from '../../store/chosen-way.ts';
import { chooseWords as words, outcomeWords, questionWords } from '../../words/choose.ts';
import {
  choose,
  questions,
  wayOf,
  readAnswers,
  writeAnswers,
  type Answers,
  type Outcome,
  type Question,
} from '../../core/choose.ts';
import type { Way } from '../../core/ways.ts';
import { siteHref } from '../kit/site-href.ts';

/** Asks what separates the paths, one question after the other; the answers stand in the address. */
export default function Choose() {
  const [answers, setAnswers] = useState<Answers>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const read = () => {
      setAnswers(readAnswers(location.hash));
    };
    // What the reader answered before the form came alive stands in its fields alone.
    setAnswers({ ...readAnswers(location.hash), ...readAnswers(fragmentOf(form.current)) });
    addEventListener('hashchange', read);
    return () => {
      removeEventListener('hashchange', read);
    };
  }, []);

  const { asked, takeOutFirst, outcome } = choose(answers);
  const keep = (next: Answers) => {
    setAnswers(next);
    history.replaceState(null, '', `${location.pathname}${location.search}${writeAnswers(next)}`);
  };

  return (
    <form class="choose not-content" ref={form} onSubmit={(event) => event.preventDefault()}>
      {asked.map((question, index) => (
        <QuestionField
          key={question}
          number={index + 1}
          question={question}
          answer={answers[question]}
          onAnswer={(answer) => keep({ ...answers, [question]: answer })}
        />
      ))}
      <div class="choose-result" role="status">
        {takeOutFirst && (
          <p class="choose-first">
            <b>{words.takeOutFirst}</b> <a href={siteHref('/stop-cpf/')}>{words.takeOutHere}</a>
          </p>
        )}
        {outcome === undefined ? <p class="muted">{words.open}</p> : <Result outcome={outcome} />}
      </div>
      <KeptWay suggested={wayOf(outcome)} />
      {Object.keys(answers).length > 0 && (
        <p class="choose-again">
          {words.copy}{' '}
          <button type="button" class="text-button" onClick={() => keep({})}>
            {words.restart}
          </button>
        </p>
      )}
    </form>
  );
}

const fragmentOf = (form: HTMLFormElement | null): string =>
  form === null
    ? ''
    : [...new FormData(form)]
        .flatMap(([name, value]) => (typeof value === 'string' ? `${name}=${value}` : []))
        .join('&');

/** The way that the reader has decided on: kept with what was entered, shown, and changed here. */
function KeptWay({ suggested }: { readonly suggested: Way | undefined }) {
  const [way, setWay] = useState<Way>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    setWay(storedWay());
  }, []);
  const decide = (next: Way | undefined) => {
    // The store carries the whole document's schema: it is fetched only for those who decide.
    import('../../store/migration-store.ts').then(
      ({ $migration, changeMigration }) => {
        // What is stored is read with the first listener.
        $migration.subscribe(() => undefined);
        changeMigration(words.step, (now) => {
          const kept = { ...now };
          delete kept.way;
          return next === undefined ? kept : { ...kept, way: next };
        });
        // Where the browser keeps nothing, no page follows.
        const kept = storedWay();
        setWay(kept);
        setFailed(kept !== next);
      },
      () => {
        setFailed(true);
      },
    );
  };
  return (
    <div class="choose-kept">
      {suggested !== undefined && suggested !== way && (
        <button type="button" class="button primary" onClick={() => decide(suggested)}>
          {words.keep(suggested)}
        </button>
      )}
      {failed && <p role="alert">{words.notKept}</p>}
      {way !== undefined && (
        <p>
          {words.kept(way)}{' '}
          <button type="button" class="text-button" onClick={() => decide(undefined)}>
            {words.drop}
          </button>
        </p>
      )}
    </div>
  );
}

function storedWay(): Way | undefined {
  try {
    return chosenWay(localStorage);
  } catch {
    return undefined;
  }
}

interface FieldProps {
  readonly number: number;
  readonly question: Question;
  readonly answer: string | undefined;
  readonly onAnswer: (answer: string) => void;
}

function QuestionField({ number, question, answer, onAnswer }: FieldProps) {
  const { ask, hint, answers } = questionWords[question];
  return (
    <fieldset aria-describedby={`choose-${question}-hint`}>
      <legend>
        {number}. {ask}
      </legend>
      <p class="choose-hint" id={`choose-${question}-hint`}>
        {hint}
      </p>
      {questions[question].map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={question}
            value={value}
            checked={answer === value}
            onChange={() => onAnswer(value)}
          />
          <span>{(answers as Readonly<Record<string, string>>)[value]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Result({ outcome }: { readonly outcome: Outcome }) {
  const { title, why, links, ours } = outcomeWords[outcome];
  return (
    <>
      <p class="choose-title">{title}</p>
      <p>
        {words.why}
        {why}
      </p>
      {ours && (
        <p>
          <b>{words.ours}</b>
          {ours}
        </p>
      )}
      <p>{words.next}</p>
      <ol>
        {links.map(({ text, href }) => (
          <li key={href}>
            <a href={siteHref(href)}>{text}</a>
          </li>
        ))}
      </ol>
    </>
  );
}
