import { useRef, useState } from 'preact/hooks';
import { sharedWords as words } from '../../words/shared.ts';
import { decodeFile } from '../../core/decode-file.ts';

/** Bytes of a file that is read at all: ten times what a browser keeps; a page that reads more stands still for minutes. */
const MOST_BYTES = 50_000_000;

/** Reads a file that was chosen or dropped, and says in which encoding, or why not: it is too large, a folder, gone, or no text. */
export async function readTextFile(file: File): Promise<{ text?: string; message: string }> {
  if (file.size > MOST_BYTES) return { message: words.fileTooLarge(file.name) };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  const decoded = bytes && decodeFile(new Uint8Array(bytes));
  return decoded
    ? { text: decoded.text, message: words.fileRead(file.name, decoded.encoding) }
    : { message: words.fileFailed(file.name) };
}

interface Props {
  /** Called with the text of each file that could be read. */
  readonly onText: (text: string, name: string) => void;
  readonly label?: string;
  readonly accept?: string;
}

/** Opens a text file from the reader's machine. */
export function FileButton({ onText, label = words.openFile, accept }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [message, setMessage] = useState('');

  const open = async (chosen: HTMLInputElement) => {
    for (const file of chosen.files ?? []) {
      const { text, message: said } = await readTextFile(file);
      setMessage(said);
      if (text !== undefined) onText(text, file.name);
    }
    // The same file can be chosen again.
    chosen.value = '';
  };

  return (
    <span class="act">
      <button type="button" class="button small" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        {...(accept === undefined ? {} : { accept })}
        onChange={(event) => void open(event.currentTarget)}
      />
      <span class="outcome" role="status">
        {message}
      </span>
    </span>
  );
}
