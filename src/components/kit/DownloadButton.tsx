import { useState } from 'preact/hooks';
import type { TextFile } from '../../documents/text-file.ts';
import { sharedWords as words } from '../../words/shared.ts';
import { Outcomes } from './CopyButton.tsx';

interface Props {
  /** Makes the files when they are asked for. */
  readonly files: () => readonly TextFile[] | Promise<readonly TextFile[]>;
  /** What is saved, for the button's accessible name. */
  readonly subject: string;
  readonly label?: string;
  readonly class?: string;
}

/** Saves a file, or several as one archive, to the reader's machine, without any server, and says whether it went well. */
export function DownloadButton({ files, subject, label = words.save, class: className = 'small' }: Props) {
  const [outcome, setOutcome] = useState<'none' | 'done' | 'failed'>('none');

  const save = async () => {
    try {
      const made = await files();
      const [file] = made;
      if (file && made.length === 1) saveAs(file.name, new Blob([file.text], { type: file.mediaType }));
      else if (file) {
        const { archiveName, zipFiles } = await import('../../documents/archive.ts');
        saveAs(archiveName(made), new Blob([zipFiles(made)], { type: 'application/zip' }));
      }
      setOutcome(file ? 'done' : 'failed');
    } catch {
      setOutcome('failed');
    }
  };

  return (
    <span class="act">
      <button
        type="button"
        class={`button ${className}`}
        aria-label={`${label}: ${subject}`}
        onClick={() => void save()}
      >
        {label}
      </button>
      <Outcomes outcome={outcome} done={words.saved} failed={words.saveFailed} />
    </span>
  );
}

function saveAs(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
