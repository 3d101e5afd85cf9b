import { useEffect, useRef, useState } from 'preact/hooks';
import { contentsOf, isEmptyPlan } from '../../core/migration/contents.ts';
import type { Migration } from '../../core/migration/document.ts';
import { MOST_CHARACTERS } from '../../core/migration/file.ts';
import { MOST_LINK_CHARACTERS, toLink } from '../../core/migration/link.ts';
import { browserCompression } from '../../store/compression.ts';
import { planPageWords as words } from '../../words/plan-page.ts';
import { CopyButton } from '../kit/CopyButton.tsx';
import { readTextFile } from '../kit/FileButton.tsx';
import { SavePlan } from '../shared/SavePlan.tsx';
import { ContentsList } from './ContentsList.tsx';
import type { Unopened } from './use-visited.ts';

/** Bytes of a file that is read at all: no plan's characters take more. */
const MOST_BYTES = 4 * MOST_CHARACTERS;

interface Props {
  readonly migration: Migration;
  readonly onText: (text: string, file: string) => void;
  readonly onRefused: (unopened: Unopened) => void;
}

/** Saves the plan as a file, opens one, and hands it on as a link. A file may be dropped anywhere on the page. */
export function HandOn({ migration, onText, onRefused }: Props) {
  const [linking, setLinking] = useState(false);
  const isEmpty = isEmptyPlan(migration);
  const open = async (files: readonly File[]) => {
    const [file, ...others] = files;
    if (!file) return;
    if (others.length > 0) {
      onRefused({ problem: 'several-files', file: files.map(({ name }) => name).join('、') });
      return;
    }
    if (file.size > MOST_BYTES) {
      onRefused({ problem: 'too-large', file: file.name });
      return;
    }
    const { text } = await readTextFile(file);
    if (text === undefined) onRefused({ problem: 'not-json', file: file.name });
    else onText(text, file.name);
  };
  useDroppedFiles((files) => void open(files));
  return (
    <div class="plan-hand-on screen-only">
      <div class="calc-buttons">
        {!isEmpty && <SavePlan migration={migration} />}
        <OpenButton onFiles={(files) => void open(files)} />
        {!isEmpty && (
          <button
            type="button"
            class="button"
            aria-expanded={linking}
            onClick={() => {
              setLinking(!linking);
            }}
          >
            {words.link}
          </button>
        )}
      </div>
      {linking && !isEmpty && <LinkPanel migration={migration} />}
    </div>
  );
}

function OpenButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" title={words.dropHint} onClick={() => input.current?.click()}>
        {words.openPlan}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

/** Files that are dropped on the page outside of a box that takes files itself. */
function useDroppedFiles(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      onFiles(files);
    };
    // The window's own listener, which keeps the browser from leaving the page for a file, comes after the document's.
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, [onFiles]);
}

type Link = { readonly address: string } | { readonly reason: 'making' | 'too-long' | 'unsupported' };

/** What a link would tell, then the link: nobody copies it before having read that. */
function LinkPanel({ migration }: { migration: Migration }) {
  const link = useLink(migration);
  return (
    <section class="plan-link" aria-labelledby="plan-link-title">
      <h2 id="plan-link-title">{words.linkTitle}</h2>
      <p>{words.linkNote}</p>
      <ContentsList contents={contentsOf(migration)} />
      {'address' in link ? (
        <p class="calc-buttons">
          {/* Of another link nobody has copied anything. */}
          <CopyButton
            key={link.address}
            text={() => link.address}
            subject={words.linkSubject}
            label={words.linkCopy}
            class="primary"
          />
          <span class="calc-hint">{words.linkLength(link.address.length)}</span>
        </p>
      ) : (
        <div role="status">
          <p class={link.reason === 'making' ? 'calc-hint' : 'issue-note warning'}>{sayReason[link.reason]}</p>
          {link.reason !== 'making' && <SavePlan migration={migration} />}
        </div>
      )}
    </section>
  );
}

const sayReason = {
  making: words.linkMaking,
  'too-long': words.linkTooLong(MOST_LINK_CHARACTERS),
  unsupported: words.linkUnsupported,
} as const;

function useLink(migration: Migration): Link {
  const [link, setLink] = useState<Link>({ reason: 'making' });
  useEffect(() => {
    let current = true;
    const compression = browserCompression();
    const made: Promise<Link> = compression
      ? toLink(migration, compression).then((fragment) =>
          fragment === undefined
            ? { reason: 'too-long' }
            : { address: `${location.origin}${location.pathname}#${fragment}` },
        )
      : Promise.resolve({ reason: 'unsupported' });
    void made
      .catch((): Link => ({ reason: 'unsupported' }))
      .then((found) => {
        if (current) setLink(found);
      });
    return () => {
      current = false;
    };
  }, [migration]);
  return link;
}
