import { keyOf } from './fold.ts';
import type { Lexicon, Meaning } from './lexicon.ts';
import { runsOf, type Run } from './words.ts';

/** A part of a query with all the ways to meet it. */
export interface Part {
  readonly key: string;
  readonly meanings: readonly Meaning[];
  /** How much it tells beside the others: words that most questions are put with tell little, an error message much. */
  readonly weight: number;
  /** Good to have, not asked for: two parts that the pages write as one word, or what was typed between them. */
  readonly extra?: true;
}

/** How much of a query is read, in characters: a question, not a document. The reader is told where a longer one was cut. */
export const MOST_CHARACTERS = 200;

/** The part of a query that is read; `cut` where there was more. */
export function readablePart(query: string): { readonly text: string; readonly cut: boolean } {
  const text = query.trim();
  return { text: text.slice(0, MOST_CHARACTERS), cut: text.length > MOST_CHARACTERS };
}

/** The folded kana of romaji; '' where a key is none. `isApart`: a vowel typed twice is no long one. */
export type KanaOf = (key: string, isApart?: boolean) => string;

/** Endings, particles and question words: they say nothing about a page. */
const GRAMMAR =
  /(?:デキ(?:マス|ル|ナイ|マセン)|シ(?:タイ|マス|マシタ|テ)|サレ(?:マス|ル|テ)|スル(?:ニハ)?|クダサイ|デスカ|デス|マス|マセン|マシタ|ドウスレバイイ|ドウスレバ|ドウヤツテ|ドノクライ|ドレクライ|ドコデ|ドコ|ドンナ|ドウ|イツ|ナゼ|ナニ|ナン|ニツイテ|トハ|ヨリ|カラ|マデ|ナラ|ナイ|タイ|コト|モノ|トキ|ノデ|ノハ|ノニ|ニハ|デハ|デモ|イイ|ヨイ|アル|イル|ナル|[ヲハガニデトモヘヤノカ])/gu;

/** Words that say how something is asked, not what about. */
const WEAK = new Set(
  '確認 調べる 調べ 調 探す 探し 見る 見たい 知りたい 教えて 必要 可能 方法 手順 やり方 やりかた 仕方 しかた 場合 場所 理由 意味 説明 内容 情報 データ 使う 使用 利用 使って 使 使っているか 使ってるか 使っていますか つかっているか つかってるか 行う 実施 実行 作業 対応 処理 対象 問題 エラー 質問 全部 すべて 自社 当社 弊社 自分 値 状況 結果 表示 準備 用意 できない 時間 一部 いつ 何日 何月 どこ 誰 だれ なぜ どれ どう どのくらい かかる check how to when where who'
    .split(' ')
    .map(keyOf),
);

/** Does a query hold hiragana, or romaji, that only the readings of words can explain? */
export function needsReadings(query: string, lexicon: Lexicon): boolean {
  return placedRuns(query).some(
    ({ script, key }) =>
      !lexicon.isWord(key) &&
      !lexicon.isTerm(key) &&
      (script === 'hiragana'
        ? key.replace(GRAMMAR, '').length > 1
        : script === 'latin' && key.length > 3 && /[aiueon]$/.test(key)),
  );
}

/**
 * Cuts a query into parts and finds how the pages may meet each. Parts that nothing meets are left out. `kanaOf` comes with the
 * readings. Of a longer query the first `MOST_CHARACTERS` are read.
 */
export function readQuery(query: string, lexicon: Lexicon, kanaOf: KanaOf = () => ''): Part[] {
  const runs = placedRuns(query);
  const parts = partsOf(runs, lexicon, kanaOf);
  const met = parts.length > 0 ? parts : lastResort(runs, lexicon);
  const distinct = met.filter((part, i) => met.findIndex(({ key }) => key === part.key) === i);
  return bounded([...distinct, ...joins(distinct), ...phrases(runs), ...between(runs), ...asTyped(query)]);
}

/** How much Pagefind is asked for one query, at most. */
export const MOST_ASKS = 80;

/** Parts whose meanings ask no more than that: what comes later, and what is only good to have, is left out first. */
function bounded(parts: readonly Part[]): Part[] {
  const asked = new Set<string>();
  const fits = ({ asks }: Meaning): boolean => {
    const all = new Set([...asked, ...asks.flat()]);
    if (all.size > MOST_ASKS) return false;
    for (const ask of all) asked.add(ask);
    return true;
  };
  return parts
    .map((part) => ({ ...part, meanings: part.meanings.filter(fits) }))
    .filter(({ meanings }) => meanings.length > 0);
}

/** A piece of a query and what it may mean. */
type Found = Pick<Part, 'key' | 'meanings'>;

interface PlacedRun extends Run {
  /** Where it begins and ends in the key of the query. */
  readonly start: number;
  readonly end: number;
}

function placedRuns(query: string): PlacedRun[] {
  let end = 0;
  return runsOf(readablePart(query).text.normalize('NFKC')).map((run) => {
    const start = end;
    end += run.key.length;
    return { ...run, start, end };
  });
}

function partsOf(runs: readonly PlacedRun[], lexicon: Lexicon, kanaOf: KanaOf): Part[] {
  const key = keyOfRuns(runs);
  let pieces = cut(runs, lexicon);
  const parts: (Found & Piece)[] = [];
  for (const run of runs) {
    const overlap = ({ start, end }: Piece) => Math.max(0, Math.min(end, run.end) - Math.max(start, run.start));
    const covered = pieces.reduce((sum, piece) => sum + overlap(piece), 0);
    const guessed = covered < run.key.length && isWorthAGuess(run, covered) ? guess(run, lexicon, kanaOf) : [];
    // What the whole run may be stands for its pieces.
    if (guessed.length > 0) pieces = pieces.filter(({ start, end }) => start < run.start || end > run.end);
    parts.push(...guessed.map((part) => ({ ...part, start: run.start, end: run.end })));
  }
  const known = pieces.map(({ start, end }) => ({ key: key.slice(start, end), start, end }));
  return [...parts, ...known.map((piece) => ({ ...piece, meanings: lexicon.meanings(piece.key) }))]
    .filter(({ meanings }) => meanings.length > 0)
    .sort((a, b) => a.start - b.start)
    .map(({ key, meanings }) => ({ key, meanings, weight: WEAK.has(key) ? 0.35 : lexicon.isError(key) ? 2 : 1 }));
}

const keyOfRuns = (runs: readonly Run[]): string => runs.map(({ key }) => key).join('');

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** The pieces of a query that mean something, chosen so that they are as long as they can be: the best sum of squared lengths. */
function cut(runs: readonly PlacedRun[], lexicon: Lexicon): readonly Piece[] {
  const key = keyOfRuns(runs);
  const runAt = runs.flatMap((run) => Array.from(run.key, () => run));
  const best: { readonly worth: number; readonly pieces: readonly Piece[] }[] = [{ worth: 0, pieces: [] }];
  for (let end = 1; end <= key.length; end++) {
    let here = best[end - 1] ?? { worth: 0, pieces: [] };
    for (let start = Math.max(0, end - lexicon.longest); start < end; start++) {
      const [first, last, before] = [runAt[start], runAt[end - 1], best[start]];
      if (!first || !last || !before || before.worth + (end - start) ** 2 <= here.worth) continue;
      const worth = before.worth + worthOf(key.slice(start, end), start, end, first, last, lexicon);
      if (worth > before.worth && worth > here.worth) here = { worth, pieces: [...before.pieces, { start, end }] };
    }
    best.push(here);
  }
  return best.at(-1)?.pieces ?? [];
}

/** What a piece is worth: its length squared where it means something, a little less where it is a part of a word only. */
function worthOf(key: string, start: number, end: number, first: PlacedRun, last: PlacedRun, lexicon: Lexicon): number {
  const isCut = (run: PlacedRun, at: number) => at > run.start && at < run.end;
  // Letters and figures are cut nowhere.
  if ((isCut(first, start) && isRigid(first)) || (isCut(last, end) && isRigid(last))) return 0;
  const isWhole = start === first.start && end === last.end;
  const square = key.length ** 2;
  if (lexicon.isTerm(key) && (isWhole || key.length > 1)) return square;
  if (first !== last) return 0;
  const { script, joined } = first;
  if (script === 'hiragana') {
    // Katakana typed without conversion, or a kanji word by its reading; after a word most hiragana is grammar.
    if (key.length > 2 || (isWhole && !joined)) if (lexicon.isWord(key) || lexicon.isReading(key, true)) return square;
    const isAlmostWhole = start === first.start && end >= last.end - 1;
    return isAlmostWhole && !joined && key.length > 2 && (lexicon.isPart(key) || lexicon.isReading(key, false))
      ? square / 2
      : 0;
  }
  if (lexicon.isWord(key) && (isWhole || key.length > 1)) return square;
  if (script === 'kanji' && lexicon.isPart(key)) return square - 0.5;
  return isWhole && (lexicon.isPart(key) || lexicon.isBeginning(key)) ? square - 0.5 : 0;
}

const isRigid = ({ script }: Run): boolean => script === 'latin' || script === 'number';

/** Is what is left of a run a word that is not known? After a word, and of a few syllables, hiragana is grammar. */
function isWorthAGuess({ script, key, joined }: Run, covered: number): boolean {
  if (script === 'number') return false;
  return script !== 'hiragana' || (covered === 0 && !joined && key.replace(GRAMMAR, '').length > 1);
}

/** What a run that is no word may be: romaji, or a word with a slip. */
function guess({ key, text, script }: Run, lexicon: Lexicon, kanaOf: KanaOf): Found[] {
  const readings = script === 'latin' && key.length > 3 ? [kanaOf(key), kanaOf(key, true)] : [];
  for (const kana of new Set(readings.filter((reading) => reading !== ''))) {
    const run = { text: kana, key: kana, script: 'hiragana', joined: false, start: 0, end: kana.length } as const;
    const spoken = cut([run], lexicon).map(({ start, end }) => kana.slice(start, end));
    // One word is what was typed; of several each is its own part.
    const keyOfPiece = (piece: string) => (piece === kana ? key : piece);
    if (spoken.length > 0)
      return spoken.map((piece) => ({ key: keyOfPiece(piece), meanings: lexicon.meanings(piece) }));
  }
  // The stem of a verb is too short to be a word: the pages may write it with other okurigana.
  if (script === 'kanji' && key.length === 1 && !/[何誰今後前中上下他的等]/u.test(key))
    return [{ key, meanings: [{ keys: [key], asks: [[text]], weight: 0.6, isGuess: true }] }];
  const meanings = lexicon.like(script === 'hiragana' ? key.replace(/[ノヲハガニデトモヘ]$/u, '') : key);
  return meanings.length > 0 ? [{ key, meanings }] : [];
}

/** Where nothing is met: what is a little less like the words than a slip of the finger makes them. */
function lastResort(runs: readonly Run[], lexicon: Lexicon): Part[] {
  return runs
    .filter(({ script }) => script !== 'hiragana')
    .map(({ key }) => ({ key, meanings: lexicon.like(key, 1), weight: 1 }))
    .filter(({ meanings }) => meanings.length > 0);
}

/** Meanings of one part that are tried in a join. */
const TRIED = 2;

/** Neighbouring parts that the pages write as one word. */
function joins(parts: readonly Part[]): Part[] {
  const single = ({ meanings }: Part) => meanings.filter(({ keys }) => keys.length === 1).slice(0, TRIED);
  return parts.slice(1).flatMap((part, i): Part[] => {
    const before = parts[i];
    const meanings = (before ? single(before) : []).flatMap((one) =>
      single(part).map((two) => ({
        keys: [one.keys.join('') + two.keys.join('')],
        asks: [(one.asks[0] ?? []).flatMap((first) => (two.asks[0] ?? []).map((second) => first + second))],
        weight: one.weight * two.weight,
      })),
    );
    const weight = Math.min(before?.weight ?? 1, part.weight);
    return meanings.length > 0 ? [{ key: `${before?.key}${part.key}`, meanings, weight, extra: true }] : [];
  });
}

/** Two words with what grammar puts between them, as the pages may write it (設定を書き写す, CPFの画面). */
function phrases(runs: readonly PlacedRun[]): Part[] {
  return runs.slice(2).flatMap((last, i): Part[] => {
    const [first, link] = [runs[i], runs[i + 1]];
    if (!first || link?.script !== 'hiragana' || first.script === 'hiragana' || last.script === 'hiragana') return [];
    if (!link.joined || !last.joined || link.key.length > 4) return [];
    const three = [first, link, last];
    const key = keyOfRuns(three);
    const asks = [[three.map(({ text }) => text).join('')]];
    return [{ key, meanings: [{ keys: [key], asks, weight: 1 }], weight: 1, extra: true }];
  });
}

/** What a query asks for, as far as it shows in how it is put. */
export interface Intent {
  /** The query without what asks for a meaning, as a key: a bare term. */
  readonly bare: string;
  readonly asksMeaning: boolean;
  /** Somebody pasted a message: what it holds matters, not all of it. */
  readonly isMessage: boolean;
}

const MEANING = /(?:トハ(?:ナニ.*|何.*)?|ツテ(?:ナニ|何).*|ノ?意味|ニツイテ)$/u;

/** How a query is put. */
export function intentOf(query: string): Intent {
  const runs = placedRuns(query);
  const key = keyOfRuns(runs);
  const bare = key.replace(MEANING, '');
  return { bare, asksMeaning: bare !== key, isMessage: runs.filter(isRigid).length > 3 };
}

/** What hiragana says between the words, beside grammar (まだ): headings may hold it. */
function between(runs: readonly Run[]): Part[] {
  return runs
    .filter(({ script }) => script === 'hiragana')
    .flatMap(({ key }) => key.split(GRAMMAR))
    .filter((key) => key.length > 1)
    .map((key) => ({ key, meanings: [{ keys: [key], asks: [], weight: 1 }], weight: 0.5, extra: true }));
}

/** What stands on the pages as it was typed, hiragana and all (入力した内容). */
function asTyped(query: string): Part[] {
  return readablePart(query)
    .text.normalize('NFKC')
    .split(/[\s、。,;:!?'"「」[\]()<>|・/]+/u)
    .filter((word) => runsOf(word).length > 1)
    .map((word) => ({
      key: keyOf(word),
      meanings: [{ keys: [keyOf(word)], asks: [[word]], weight: 1 }],
      weight: 1,
      extra: true,
    }));
}
