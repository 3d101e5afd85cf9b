import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askFor, partedText, wholeText } from '../../../src/search/language/parting.ts';
import { compoundsOf, runsOf } from '../../../src/search/language/words.ts';

describe('a text falls into runs of one script', () => {
  it.each([
    ['MXレコードの変更', ['MX', 'レコード', 'の', '変更']],
    ['mxれこーど', ['mx', 'れこーど']],
    ['切り替えを行う', ['切り替', 'えを', '行', 'う']],
    ['72時間程度', ['72時間', '程度']],
    ['2024年3月31日', ['2024年', '3月', '31日']],
    ['550 5.7.1', ['550', '5.7.1']],
    ['MTA-STSとV1ECS', ['MTA-STS', 'と', 'V1ECS']],
    ['mail1.example.test', ['mail1', 'example', 'test']],
    ['ﾒｰﾙとﾃﾞｰﾀ', ['ﾒｰﾙ', 'と', 'ﾃﾞｰﾀ']],
  ])('%s', (text, expected) => {
    expect(runsOf(text).map((run) => run.text)).toEqual(expected);
  });
});

describe('what stands together without hiragana is one word', () => {
  it.each([
    ['MXレコードを変更する', ['MXレコード', '変更']],
    ['メール配送テスト', ['メール配送テスト']],
    ['サポートは2024年3月31日に終了', ['サポート', '2024年3月31日', '終了']],
    ['[管理] > [製品ライセンス]', ['管理', '製品ライセンス']],
  ])('%s', (text, expected) => {
    expect(compoundsOf(text)).toEqual(expected);
  });
});

describe('how a text stands in Pagefind', () => {
  const written = fc.string({ unit: fc.constantFrom(...'MXｍ1９メールー切り替えを。、 .-_/>[]ガが𠮷々') });
  const tokens = (text: string) => ` ${partedText(text)} `;

  it('every character stands apart, but Latin words and numbers', () => {
    expect(partedText('MXを変更 72時間')).toBe('MX を 変 更 ␣ 72 時 間');
    expect(askFor('MTA-STS')).toBe('"MTA - STS"');
  });
  it('the text comes back unchanged', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(wholeText(partedText(text))).toBe(text.replace(/\s+/g, ' '));
      }),
    );
  });
  it('no segmenter of this machine cuts a unit, or joins two', () => {
    const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
    fc.assert(
      fc.property(written, (text) => {
        const parted = partedText(text);
        const cut = Array.from(segmenter.segment(parted), ({ segment }) => segment).filter(
          (piece) => piece.trim() !== '',
        );
        expect(cut.join(' ')).toBe(parted.trim());
      }),
    );
  });
  it('every run of a text is found in it as it is asked for', () => {
    fc.assert(
      fc.property(written, (text) => {
        for (const run of runsOf(text)) expect(tokens(text)).toContain(tokens(run.text));
      }),
    );
  });
});
