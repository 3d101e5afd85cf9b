import { sharedWords } from '../../words/shared.ts';
import { useDraft } from './use-draft.ts';
import { Field } from './Field.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** What was taken last. */
  readonly value: string;
  /** What is wrong with what was taken. */
  readonly problem: string | undefined;
  readonly numeric?: boolean;
  readonly take: (text: string) => void;
}

/** A field whose text is taken by the button beside it or by Enter: a question does not go away while one types its answer. */
export function TakenField({ value, problem, take, ...field }: Props) {
  // What another hand or an undo has put there stands before what was typed over the old value.
  const [text, setText, drop] = useDraft(field.id, value);
  const use = () => {
    drop();
    take(text.trim());
  };
  return (
    <Field
      {...field}
      value={text}
      problem={text === value ? problem : undefined}
      onText={setText}
      onEnter={use}
      beside={
        <button type="button" class="button" onClick={use}>
          {sharedWords.useThis}
        </button>
      }
    />
  );
}
