import { describe, expect, test } from 'vitest';
import { createDrafts } from '../../../src/store/drafts.ts';

/** What one tab keeps. */
function tab(text = '') {
  let kept = text;
  return {
    read: () => kept,
    write: (next: string) => {
      kept = next;
    },
  };
}

/** A browser that keeps nothing. */
const nothing = { read: () => '', write: () => undefined };

describe('what is typed and not yet taken', () => {
  test('outlives the page, until it is taken; then nothing of it is kept', () => {
    const kept = tab();
    createDrafts(kept).write('tmems', { text: 'kaede', over: '' });
    const next = createDrafts(kept);
    expect(next.read('tmems', '')?.text).toBe('kaede');
    next.write('tmems', undefined);
    expect([next.read('tmems', ''), kept.read()]).toEqual([undefined, '']);
  });

  test('never stands for what it was not typed over', () => {
    const drafts = createDrafts(tab());
    drafts.write('tmems', { text: 'kaede', over: 'a.test' });
    expect([drafts.read('tmems', 'b.test'), drafts.read('other', 'a.test')]).toEqual([undefined, undefined]);
    expect(drafts.read('tmems', 'a.test')?.text).toBe('kaede');
  });

  test('is held by the page where the browser keeps nothing', () => {
    const drafts = createDrafts(nothing);
    drafts.write('tmems', { text: 'kaede', over: '' });
    expect(drafts.read('tmems', '')?.text).toBe('kaede');
  });

  test.each(['[]', 'null', '7', '{"tmems":null}', '{"tmems":{"text":1,"over":""}}', '{'])(
    'is nothing where the storage holds %s',
    (text) => {
      expect(createDrafts(tab(text)).read('tmems', '')).toBeUndefined();
    },
  );

  test('goes with everything that is wiped, on the page that shows it too', () => {
    const kept = tab();
    const drafts = createDrafts(kept);
    drafts.write('tmems', { text: 'kaede', over: '' });
    kept.write('');
    expect(drafts.read('tmems', '')).toBeUndefined();
  });
});
