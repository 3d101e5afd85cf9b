import { describe, expect, test } from 'vitest';
import { createDrafts } from '../../../src/store/drafts.ts';

/** One tab's storage. */
function tab() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('what is typed and not yet taken', () => {
  test('outlives the page, until it is taken; then nothing of it is kept', () => {
    const storage = tab();
    createDrafts(() => storage).write('tmems', { text: 'kaede', over: '' });
    const next = createDrafts(() => storage);
    expect(next.read('tmems', '')?.text).toBe('kaede');
    next.write('tmems', undefined);
    expect([next.read('tmems', ''), storage.kept.size]).toEqual([undefined, 0]);
  });

  test('never stands for what it was not typed over', () => {
    const drafts = createDrafts(tab);
    drafts.write('tmems', { text: 'kaede', over: 'a.test' });
    expect([drafts.read('tmems', 'b.test'), drafts.read('other', 'a.test')]).toEqual([undefined, undefined]);
    expect(drafts.read('tmems', 'a.test')?.text).toBe('kaede');
  });

  test('is held by the page where the browser keeps nothing', () => {
    const drafts = createDrafts(() => {
      throw new DOMException('', 'SecurityError');
    });
    drafts.write('tmems', { text: 'kaede', over: '' });
    expect(drafts.read('tmems', '')?.text).toBe('kaede');
    drafts.forget();
    expect(drafts.read('tmems', '')).toBeUndefined();
  });

  test.each(['', '[]', 'null', '7', '{"tmems":null}', '{"tmems":{"text":1,"over":""}}', '{'])(
    'is nothing where the storage holds %s',
    (text) => {
      const storage = tab();
      storage.kept.set('cpf-drafts', text);
      expect(createDrafts(() => storage).read('tmems', '')).toBeUndefined();
    },
  );

  test('goes with everything that is wiped', () => {
    const storage = tab();
    createDrafts(() => storage).write('tmems', { text: 'kaede', over: '' });
    createDrafts(() => storage).forget();
    expect(storage.kept.size).toBe(0);
  });
});
