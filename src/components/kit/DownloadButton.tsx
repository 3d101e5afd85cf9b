import type { TextFile } from '../../documents/text-file.ts';
import { sharedWords as words } from '../../words/shared.ts';
import { ActButton, type Outcome } from './ActButton.tsx';

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
  const save = async (): Promise<Outcome> => {
    let content: { readonly name: string; readonly blob: Blob } | undefined;
    try {
      content = await contentOf(await files());
    } catch {
      return 'unmade';
    }
    if (content === undefined) return 'failed';
    saveAs(content.name, content.blob);
    return 'done';
  };

  return (
    <ActButton {...{ label, subject }} class={className} act={save} done={words.saved} failed={words.saveFailed} />
  );
}

/** One file as it is, several as an archive; nothing where there is none. */
async function contentOf(files: readonly TextFile[]) {
  const [file] = files;
  if (file === undefined) return undefined;
  if (files.length === 1) return { name: file.name, blob: new Blob([file.text], { type: file.mediaType }) };
  const { archiveName, zipFiles } = await import('../../documents/archive.ts');
  return { name: archiveName(files), blob: new Blob([zipFiles(files)], { type: 'application/zip' }) };
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
