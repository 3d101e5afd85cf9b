import type { Compression } from '../core/migration/link.ts';

/** The browser's own compression; `undefined` where it has none (before 2023), or not this form of it. */
export function browserCompression(): Compression | undefined {
  try {
    new CompressionStream('deflate-raw');
    return { compress, expand };
  } catch {
    return undefined;
  }
}

async function compress(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads piece by piece, and stops at the bound: what would inflate to a gigabyte is never made. */
async function expand(bytes: Uint8Array, mostBytes: number): Promise<string | undefined> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let read = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      read += value.byteLength;
      if (read > mostBytes) {
        await reader.cancel();
        return undefined;
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return undefined;
  }
}
