// `TextDecoder` is no part of ES2023, but every host has it.
const { TextDecoder: Decoder } = globalThis as unknown as {
  TextDecoder: new (label: string, options: { readonly fatal: true }) => { decode(bytes: Uint8Array): string };
};

/** A text file with the encoding that it was found to have. */
export interface DecodedFile {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Shift_JIS';
}

/**
 * Decodes what Windows, Excel and Unix write: UTF-8 with or without BOM, UTF-16 of either order (PowerShell 5 writes it), else
 * Shift_JIS. `undefined`: the bytes are no text of these (a picture, a workbook).
 */
export function decodeFile(bytes: Uint8Array): DecodedFile | undefined {
  const utf16 = utf16Label(bytes);
  const tries = utf16
    ? ([[utf16, 'UTF-16']] as const)
    : ([
        ['utf-8', 'UTF-8'],
        ['shift_jis', 'Shift_JIS'],
      ] as const);
  for (const [label, encoding] of tries) {
    const text = decode(label, bytes);
    if (text !== undefined && !text.includes('\0')) return { text, encoding };
  }
  return undefined;
}

function decode(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new Decoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its BOM, or by the zero bytes that ASCII has there. */
function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length < 2 || bytes.length % 2 === 1) return undefined;
  const head = bytes.subarray(0, 200);
  const zeros = (parity: number) => head.filter((byte, index) => index % 2 === parity && byte === 0).length;
  if (zeros(1) > head.length / 4 && zeros(0) === 0) return 'utf-16le';
  if (zeros(0) > head.length / 4 && zeros(1) === 0) return 'utf-16be';
  return undefined;
}
