import { useEffect, useRef, useState } from 'preact/hooks';
import { chooseWords as words, outcomeWords, questionWords } from '../../words/choose.ts';
import {
  choose,
  questions,
  readAnswers,
  writeAnswers,
  type Answers,
  type Outcome,
  type Question,
} from '../../core/choose.ts';

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

  const { asked, outcome } = choose(answers);
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
        {outcome === undefined ? <p class="muted">{words.open}</p> : <Result outcome={outcome} />}
      </div>
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
            <a href={href}>{text}</a>
          </li>
        ))}
      </ol>
    </>
  );
}
