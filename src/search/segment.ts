import { charactersOf, keyOf } from './normalise.ts';

type Script = 'latin' | 'number' | 'katakana' | 'kanji' | 'hiragana';

/** A stretch of one script: the unit of which words are made. No dictionary and no browser's segmenter takes part. */
export interface Run {
  readonly text: string;
  readonly key: string;
  readonly script: Script;
  /** Nothing stands between this run and the one before. */
  readonly joined: boolean;
}

const COUNTER = /^(?:時間|日間|週間|か月|ヶ月|カ月|年間|[年月日時分秒回台件通個人%])/u;

/** The runs of a text in order. A number keeps its counter (72時間, 31日); punctuation and blanks part runs. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const stretch of countersJoined(stretchesOf(text))) {
    const key = keyOf(stretch.text);
    if (key !== '') runs.push({ text: stretch.text, key, script: stretch.script, joined: stretch.joined });
  }
  return runs;
}

/** Runs that stand together without hiragana between: MX + レコード, メール + 配送 + テスト. */
export function compoundsOf(runs: readonly Run[]): Run[][] {
  const compounds: Run[][] = [];
  let open: Run[] | undefined;
  for (const run of runs) {
    if (run.script === 'hiragana') {
      open = undefined;
    } else if (open && run.joined) {
      open.push(run);
    } else {
      open = [run];
      compounds.push(open);
    }
  }
  return compounds;
}

interface Stretch {
  text: string;
  script: Script;
  readonly joined: boolean;
}

function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  const characters = charactersOf(text);
  let gap = true;
  let open: Stretch | undefined;
  characters.forEach(({ text: character }, i) => {
    const script = scriptOf(character, open?.script, characters[i - 1]?.text, characters[i + 1]?.text);
    if (script === undefined) {
      gap = true;
      open = undefined;
      return;
    }
    if (open?.script === script) {
      open.text += character;
    } else {
      open = { text: character, script, joined: !gap };
      stretches.push(open);
    }
    gap = false;
  });
  return stretches;
}

const KANJI = /^[\p{Script=Han}々〆]$/u;

function scriptOf(
  character: string,
  open: Script | undefined,
  before: string | undefined,
  after: string | undefined,
): Script | undefined {
  if (KANJI.test(character)) return 'kanji';
  // 9.1, 5.1.8: one number.
  if (character === '.' && open === 'number' && /^\d$/.test(after ?? '')) return 'number';
  if (/^[ー‐−―]$/u.test(character)) return open === 'katakana' || open === 'hiragana' ? open : undefined;
  if (/^[\u30a1-\u30fa]$/u.test(character)) return 'katakana';
  // Okurigana within a compound belongs to it: 切り替え is one run, as 切替 is.
  if (
    /^[りえみきしけいちせめぎげびべれ]$/u.test(character) &&
    before &&
    after &&
    KANJI.test(before) &&
    KANJI.test(after)
  ) {
    return 'kanji';
  }
  if (/^[\u3041-\u3096]$/u.test(character)) return 'hiragana';
  if (/^\p{N}$/u.test(character)) return open === 'latin' ? 'latin' : 'number';
  if (/^\p{L}$/u.test(character)) return 'latin';
  return undefined;
}

/** Gives a number its counter: 72 + 時間程度 becomes 72時間 + 程度. */
function countersJoined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    const counter = last?.script === 'number' && stretch.joined ? COUNTER.exec(stretch.text)?.[0] : undefined;
    if (last && counter) {
      last.text += counter;
      const rest = stretch.text.slice(counter.length);
      if (rest !== '') result.push({ ...stretch, text: rest });
    } else {
      result.push({ ...stretch });
    }
  }
  return result;
}
