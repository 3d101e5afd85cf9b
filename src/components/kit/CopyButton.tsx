import { useState } from 'preact/hooks';
import { sharedWords as words } from '../../words/shared.ts';
import { ActButton, type Outcome } from './ActButton.tsx';

interface Props {
  /** Makes the text when it is asked for. */
  readonly text: () => string | Promise<string>;
  /** What is copied, for the button's accessible name. */
  readonly subject: string;
  readonly label?: string;
  readonly class?: string;
}

/** Copies a text and says whether it went well. Where the browser refuses, the text is shown to be copied by hand. */
export function CopyButton({ text, subject, label = words.copy, class: className = 'small' }: Props) {
  const [shown, setShown] = useState('');

  const copy = async (): Promise<Outcome> => {
    setShown('');
    let made = '';
    try {
      made = await text();
    } catch {
      return 'unmade';
    }
    try {
      await copyText(made);
      return 'done';
    } catch {
      setShown(made);
      return 'failed';
    }
  };

  return (
    <ActButton {...{ label, subject }} class={className} act={copy} done={words.copied} failed={words.copyFailed}>
      {shown !== '' && <textarea class="by-hand" readOnly rows={6} value={shown} aria-label={subject} />}
    </ActButton>
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
