import '../../styles/controls.css';
import { useState } from 'preact/hooks';
import { sharedWords as words } from '../../words/shared.ts';

interface Props {
  /** Makes the text when it is asked for. */
  readonly text: () => string | Promise<string>;
  /** What is copied, for the button's accessible name. */
  readonly subject: string;
  readonly label?: string;
  readonly class?: string;
}

type Outcome = 'none' | 'done' | 'failed';

/** Copies a text and says whether it went well. Where the browser refuses, the text is shown to be copied by hand. */
export function CopyButton({ text, subject, label = words.copy, class: className = 'small' }: Props) {
  const [outcome, setOutcome] = useState<Outcome>('none');
  const [shown, setShown] = useState('');

  const copy = async () => {
    const value = await text();
    try {
      await copyText(value);
      setOutcome('done');
      setShown('');
    } catch {
      setOutcome('failed');
      setShown(value);
    }
  };

  return (
    <span class="act">
      <button
        type="button"
        class={`button ${className}`}
        aria-label={`${label}: ${subject}`}
        onClick={() => void copy()}
      >
        {label}
      </button>
      <Outcomes outcome={outcome} done={words.copied} failed={words.copyFailed} />
      {shown !== '' && <textarea class="by-hand" readOnly rows={6} value={shown} aria-label={subject} />}
    </span>
  );
}

/** Copies a text; rejects where the browser refuses. A page over plain HTTP has no clipboard: there the older command copies. */
async function copyText(text: string): Promise<void> {
  if ('clipboard' in navigator) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement('textarea');
  const focused = document.activeElement;
  area.className = 'visually-hidden';
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  if (!copied) throw new Error('not copied');
}

/** Says quietly, to every reader, how an act ended. */
export function Outcomes({ outcome, done, failed }: { outcome: Outcome; done: string; failed: string }) {
  return (
    <span class={`outcome ${outcome}`} role="status">
      {outcome === 'done' ? done : outcome === 'failed' ? failed : ''}
    </span>
  );
}
