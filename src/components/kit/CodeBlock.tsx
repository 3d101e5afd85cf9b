import { useId, useRef, useState } from 'preact/hooks';
import { CopyButton } from './CopyButton.tsx';
import { DownloadButton } from './DownloadButton.tsx';

export interface CodeText {
  /** The word of its tab: 「PowerShell」. */
  readonly name: string;
  readonly text: string;
  /** Offered to be saved under this name. */
  readonly fileName?: string;
}

interface Props {
  /** What the text is, for the buttons' accessible names. */
  readonly subject: string;
  /** The first stands open. */
  readonly texts: readonly CodeText[];
}

/** A text to copy, one tab a shell. Long lines scroll inside, never the page. */
export function CodeBlock({ subject, texts }: Props) {
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const tabs = useRef<HTMLDivElement>(null);
  const { name = '', text = '', fileName } = texts[chosen] ?? texts[0] ?? {};
  const go = (to: number) => {
    const next = (to + texts.length) % texts.length;
    setChosen(next);
    tabs.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div class="calc-code">
      <div class="calc-code-head">
        {texts.length > 1 ? (
          <div role="tablist" aria-label={subject} ref={tabs}>
            {texts.map((each, index) => (
              <button
                key={each.name}
                type="button"
                role="tab"
                id={`${id}-tab-${String(index)}`}
                aria-selected={index === chosen}
                aria-controls={`${id}-panel`}
                tabIndex={index === chosen ? 0 : -1}
                onClick={() => {
                  setChosen(index);
                }}
                onKeyDown={({ key }) => {
                  if (key === 'ArrowRight') go(index + 1);
                  if (key === 'ArrowLeft') go(index - 1);
                }}
              >
                {each.name}
              </button>
            ))}
          </div>
        ) : (
          <span class="calc-code-name">{name}</span>
        )}
        <span class="calc-buttons">
          <CopyButton subject={`${subject} ${name}`.trim()} text={() => text} />
          {fileName !== undefined && (
            <DownloadButton
              subject={fileName}
              files={() => [{ name: fileName, mediaType: 'text/plain;charset=utf-8', text }]}
            />
          )}
        </span>
      </div>
      {/* A region that scrolls must be reachable by the keyboard. */}
      <pre
        id={`${id}-panel`}
        // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
        tabIndex={0}
        {...(texts.length > 1
          ? { role: 'tabpanel', 'aria-labelledby': `${id}-tab-${String(chosen)}` }
          : { role: 'region', 'aria-label': `${subject} ${name}`.trim() })}
      >
        {text}
      </pre>
    </div>
  );
}
