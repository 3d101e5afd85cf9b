/** A folded text: `key` is what is compared; `at[i]` is where the i-th character of the key stands in the text. */
export interface Folded {
  readonly key: string;
  readonly at: readonly number[];
}

/** One character with the voicing marks that belong to it (half-width kana carries them apart). */
const CHARACTER = /[^][\u3099\u309a\uff9e\uff9f]?/gu;
const KANJI = /^[\p{Script=Han}々〆]$/u;
/** Syllables that end a verb within a compound: 切(り)替(え), 書(き)出(し), 申(し)込(み). */
const OKURIGANA = /^[りえみきしけいちせめぎげびべれ]$/u;
const SMALL = 'ァィゥェォッャュョヮヵヶ';
const LARGE = 'アイウエオツヤユヨワカケ';
const ALIKE: Readonly<Record<string, string>> = { ヴ: 'ブ', ヂ: 'ジ', ヅ: 'ズ' };

/**
 * Folds what people write in more than one way into one key, so that text and query can be compared character by character:
 * width, case, hiragana and katakana, small and large kana, long vowels, okurigana within compounds, blanks and punctuation.
 */
export function fold(text: string): Folded {
  const characters = charactersOf(text);
  const at: number[] = [];
  let key = '';
  characters.forEach(({ text: character, start }, i) => {
    const before = characters[i - 1]?.text ?? '';
    const after = characters[i + 1]?.text ?? '';
    if (OKURIGANA.test(character) && KANJI.test(before) && KANJI.test(after)) return;
    for (const unit of foldCharacter(character)) {
      // ファイヤ, ダイヤル: the glide after イ is written or not.
      key += unit === 'ヤ' && key.endsWith('イ') ? 'ア' : unit;
      for (let place = 0; place < unit.length; place++) at.push(start);
    }
  });
  return { key, at };
}

/** The key alone. */
export function keyOf(text: string): string {
  return fold(text).key;
}

/** The characters of a text in compatibility form, with their places. */
export function charactersOf(text: string): { readonly text: string; readonly start: number }[] {
  return [...text.matchAll(CHARACTER)].flatMap((match) =>
    [...match[0].normalize('NFKC')].map((character) => ({ text: character, start: match.index })),
  );
}

function foldCharacter(character: string): string {
  const lower = character.toLowerCase();
  const katakana = /^[\u3041-\u3096]$/u.test(lower) ? String.fromCharCode(lower.charCodeAt(0) + 0x60) : lower;
  const small = SMALL.indexOf(katakana);
  const large = small < 0 ? katakana : (LARGE[small] ?? katakana);
  const folded = ALIKE[large] ?? large;
  // A long vowel is written or not (サーバー, サーバ); blanks and punctuation are, too.
  return folded !== 'ー' && /^[\p{L}\p{N}々〆]+$/u.test(folded) ? folded : '';
}
