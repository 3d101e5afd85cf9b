import { describe, expect, test } from 'vitest';
import { readTextFile } from '../../../src/components/kit/FileButton.tsx';

describe('a file that is opened or dropped', () => {
  test('is read, and its encoding is said', async () => {
    expect(await readTextFile(new File(['a.test'], 'mx.txt'))).toEqual({
      text: 'a.test',
      message: 'mx.txtをUTF-8として読み取りました',
    });
  });

  test('that the browser cannot read is named: a folder, or a file that is gone', async () => {
    const folder = Object.assign(new File([], 'mx'), {
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')),
    });
    expect(await readTextFile(folder)).toEqual({
      message: 'mxを読み取れませんでした。テキストのファイルか確認してください',
    });
  });

  test('that is larger than a page can show is not asked for', async () => {
    const large = new File([], 'big.txt');
    Object.defineProperty(large, 'size', { value: 50_000_001, configurable: true });
    const read = await readTextFile(large);
    expect(read.text).toBeUndefined();
    expect(read.message).toMatch(/^big\.txtは大きすぎます/);
    Object.defineProperty(large, 'size', { value: 50_000_000 });
    expect((await readTextFile(large)).text).toBe('');
  });
});
