import { describe, expect, it } from 'vitest';
import { compoundsOf, runsOf } from '../../../src/search/segment.ts';

const runs = (text: string) => runsOf(text).map((run) => run.text);
const compounds = (text: string) =>
  compoundsOf(runsOf(text)).map((compound) => compound.map((run) => run.text).join(''));

describe('a text falls into runs of one script', () => {
  it.each([
    ['MXレコードの変更', ['MX', 'レコード', 'の', '変更']],
    ['mxれこーど', ['mx', 'れこーど']],
    ['切り替えを行う', ['切り替', 'えを', '行', 'う']],
    ['72時間程度', ['72時間', '程度']],
    ['2024年3月31日', ['2024年', '3月', '31日']],
    ['mail1.example.test', ['mail1', 'example', 'test']],
  ])('%s', (text, expected) => {
    expect(runs(text)).toEqual(expected);
  });
});

describe('what stands together without hiragana is one word', () => {
  it.each([
    ['MXレコードを変更する', ['MXレコード', '変更']],
    ['メール配送テスト', ['メール配送テスト']],
    ['サポートは2024年3月31日に終了', ['サポート', '2024年3月31日', '終了']],
    ['[管理] > [製品ライセンス]', ['管理', '製品ライセンス']],
  ])('%s', (text, expected) => {
    expect(compounds(text)).toEqual(expected);
  });
});
