import { keyOf } from './fold.ts';

export type Script = 'latin' | 'number' | 'katakana' | 'kanji' | 'hiragana';

/** A stretch of one script: the unit of which words are made. No dictionary and no browser's segmenter takes part. */
export interface Run {
  readonly text: string;
  readonly key: string;
  readonly script: Script;
  /** Nothing stands between this run and the one before. */
  readonly joined: boolean;
}

/**
 * A Latin word keeps its figures and hyphens (V1ECS, MTA-STS), a number its dots and its counter (5.1.8, 72時間), a compound of kanji the
 * okurigana within it: 切り替え is 切り替 and え, as 切替 is one run.
 */
const RUN =
  /(?<latin>[\p{Script=Latin}\p{N}]+(?:(?:[-_]|\.(?=\p{N}))[\p{Script=Latin}\p{N}]+)*(?:時間|日間|週間|か月|ヶ月|カ月|年間|[年月日時分秒回台件通個人%])?)|(?<katakana>[\u30a1-\u30fa\uff66-\uff9f][\u30a1-\u30fa\uff66-\uff9fー‐−―\u3099\u309a]*)|(?<kanji>[\p{Script=Han}〆]+(?:[りえみきしけいちせめぎげびべれ][\p{Script=Han}〆]+)*)|(?<hiragana>[\u3041-\u3096][\u3041-\u3096ー]*)/gu;

/** The runs of a text in order; punctuation and blanks part them. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let end = -1;
  for (const match of text.matchAll(RUN)) {
    const [run] = match;
    const group = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined)?.[0] as Script;
    const script = group === 'latin' && !/\p{Script=Latin}/u.test(run) ? 'number' : group;
    const key = keyOf(run);
    if (key !== '') runs.push({ text: run, key, script, joined: match.index === end });
    end = match.index + run.length;
  }
  return runs;
}

/** What stands together between blanks, punctuation and hiragana: MX + レコード, メール + 配送 + テスト. */
export function compoundsOf(text: string): string[] {
  const compounds: string[] = [];
  let isOpen = false;
  for (const { text: run, script, joined } of runsOf(text)) {
    if (script !== 'hiragana' && isOpen && joined) compounds.push((compounds.pop() ?? '') + run);
    else if (script !== 'hiragana') compounds.push(run);
    isOpen = script !== 'hiragana';
  }
  return compounds;
}

/** The words of a term, as each is asked for: what parts them is not (移行ツール of InterScan MSS/IMSVA移行ツール). */
export function wordsOfTerm(term: string): string[] {
  return term.split(/[^\p{L}\p{N}._-]+/u).filter((word) => word !== '');
}
