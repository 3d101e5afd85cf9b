import { namedLine } from './reading/headings.ts';

/** Words for what is published now, and for what is to be. */
const words: Readonly<Record<'before' | 'after', string>> = {
  before:
    '現在|現行|現状|現|事前|(?:変更|移行|切替|切り替え|切替え|作業|実施|更新|リリース|メンテナンス|メンテ|対応|設定変更)(?:作業|実施)?前|切り?戻し|旧|削除|before|pre-?(?:change|cutover|work)|current|old|as[- ]?is|delete|remove',
  after:
    '新|事後|(?:変更|移行|切替|切り替え|切替え|作業|実施|更新|リリース|メンテナンス|メンテ|対応|設定変更)(?:作業|実施)?後|変更|予定|追加|after|post-?(?:change|cutover|work)|new|planned|to[- ]?be|add',
};
/** What may stand behind such a word without telling more: what was looked at, by what, and when. */
const MORE =
  '(?:\\s*(?:時|用|の|dns|mx|設定|レコード|値|状態|状況|内容|結果|確認|出力|ログ|一覧|dig|nslookup|host|(?:the\\s)?(?:change|cutover|migration|work|records?|state|results?|output)|[(（][^()（）]{0,40}[)）]|\\d{1,2}[:：]\\d{2}))*';
const stateWords = {
  before: new RegExp(`^(?:${words.before})${MORE}$`, 'iu'),
  after: new RegExp(`^(?:${words.after})${MORE}$`, 'iu'),
} as const;

/** A state of a record set, as a text calls it. */
export interface TextState {
  readonly state: 'before' | 'after';
  /** As it stands in the text. */
  readonly name: string;
}

/** The state that a word names; `undefined` where it names none. */
export function stateOf(word: string): TextState | undefined {
  const name = word.normalize('NFKC').trim();
  if (name.length > 40) return undefined;
  for (const state of ['before', 'after'] as const) if (stateWords[state].test(name)) return { state, name };
  return undefined;
}

/** The state that a heading names and nothing else: 現在, ■変更後, 【変更前】, before: . */
export function stateHeading(line: string): TextState | undefined {
  if (line.length > 200) return undefined;
  const unnumbered = line.replace(/^\s*[(（]?\d{1,3}[)）.．]\s*/u, '');
  const bare = unnumbered.replace(/^[\s;#■●◆○□・*<【[(（「=_~-]{1,80}|[\s:：>】\])）」*=_~-]{1,80}$/gu, '');
  return bare === '' ? undefined : stateOf(bare);
}

/** A text split by states: its lines for each, the others blank, so that line numbers stay. */
export interface SplitText {
  readonly states: readonly string[];
  /** The lines of one state and of none; `undefined` where the text has no such state. */
  readonly of: (state: string) => readonly string[] | undefined;
}

const GIT = /^@@ .*@@|^diff --git /;
/** `knotc zone-diff` names the zone before each mark. */
const DIFF_OF_KNOT = /^\[\S{1,254}\.\] (?=[-+]\S)/;
const DIFF_MARK = /^[-+](?![-+]{2} |[-+]?$)/;

/**
 * Finds two states in a text: a diff's marks, headings that are nothing else, or a column of states ("Whose record it is" 17).
 * `undefined` where there are not both.
 */
export function splitStates(pasted: readonly string[]): SplitText | undefined {
  const lines = pasted.some((line) => DIFF_OF_KNOT.test(line))
    ? pasted.map((line) => line.replace(DIFF_OF_KNOT, ''))
    : pasted;
  return splitDiff(lines) ?? (lines.some((line) => WORD.test(line)) ? splitByWords(lines) : undefined);
}

/** What any name of a state or view holds: a text without it needs no closer look. */
const WORD =
  /現|前|後|日|フェーズ|段階|ステップ|時点|世代|版|バージョン|環境|phase|step|stage|effective|version|\benv|変更|移行|切替|切り|切戻|旧|新|予定|削除|追加|before|current|old|as[- ]?is|after|new|planned|pre-?(?:change|cutover|work)|post-?(?:change|cutover|work)|to[- ]?be|add|delete|remove|view|ビュー/iu;

const splitByWords = (lines: readonly string[]): SplitText | undefined =>
  splitByHeadings(lines) ?? splitByViews(lines) ?? splitByPhases(lines) ?? splitByColumn(lines);

const VIEW = /^(?:(?:dns ?)?views?|(?:dns ?)?ビュー名?)$/iu;
/** Columns that part what is published now from what is published later, or elsewhere. */
const PHASE =
  /^(?:適用日?|適用開始日?|実施日|切替日|切り替え日|変更日|有効日|フェーズ|段階|ステップ|時点|世代|版|バージョン|環境|phase|step|stage|effective(?: date)?|version|environment|env)$/iu;
const OWNER = /ドメイン|domain|zone|ゾーン|fqdn/iu;

/** A column of views: what one kind of resolver sees is another state than what the rest sees. */
function splitByViews(lines: readonly string[]): SplitText | undefined {
  const rows = lines.map((line) => (line.length > 5000 ? [] : line.split(CELLS).map((cell) => cell.trim())));
  const from = rows.findIndex((cells) => cells.length > 2 && cells.some((cell) => VIEW.test(cell)));
  const column = rows[from]?.findIndex((cell) => VIEW.test(cell)) ?? -1;
  if (column < 0) return undefined;
  const viewOf = (index: number) => (index > from ? (rows[index]?.[column] ?? '') : '');
  const views = [...new Set(lines.map((_, index) => viewOf(index)))].filter((view) => /[\p{L}\p{N}]/u.test(view));
  if (views.length < 2) return undefined;
  return {
    states: views,
    of: (chosen) =>
      views.includes(chosen)
        ? lines.map((line, index) => (views.includes(viewOf(index)) && viewOf(index) !== chosen ? '' : line))
        : undefined,
  };
}

/** A column of phases in which one domain has several. */
function splitByPhases(lines: readonly string[]): SplitText | undefined {
  const rows = lines.map(cellsOf);
  const from = rows.findIndex(
    (cells) => cells.some((cell) => PHASE.test(cell)) && cells.some((cell) => OWNER.test(cell)),
  );
  if (from < 0) return undefined;
  const header = rows[from] ?? [];
  const [column, owner] = [header.findIndex((cell) => PHASE.test(cell)), header.findIndex((cell) => OWNER.test(cell))];
  const phaseOf = (index: number) => (index > from ? (rows[index]?.[column] ?? '') : '');
  const known = new Map<string, string>();
  const isSplit = rows.some((cells, index) => {
    const [domain, phase] = [cells[owner] ?? '', phaseOf(index)];
    if (domain === '' || !/[\p{L}\p{N}]/u.test(phase)) return false;
    const first = known.get(domain);
    known.set(domain, first ?? phase);
    return first !== undefined && first !== phase;
  });
  if (!isSplit) return undefined;
  const phases = [...new Set(lines.map((_, index) => phaseOf(index)))].filter((phase) => /[\p{L}\p{N}]/u.test(phase));
  return {
    states: phases,
    of: (chosen) =>
      phases.includes(chosen)
        ? lines.map((line, index) => (phases.includes(phaseOf(index)) && phaseOf(index) !== chosen ? '' : line))
        : undefined,
  };
}

/** The cells of a line; a comment of zone text has none. */
const cellsOf = (line: string): readonly string[] =>
  line.length > 5000 || /^\s*;/.test(line) ? [] : line.split(CELLS).map((cell) => cell.trim());

function splitDiff(lines: readonly string[]): SplitText | undefined {
  const isGit = lines.some((line) => GIT.test(line));
  const records = (sign: string) =>
    lines.filter(
      (line) => line.startsWith(sign) && DIFF_MARK.test(line) && /\sMX\s/i.test(line) && !/^[-+]\s/.test(line),
    );
  if (!isGit && (records('-').length === 0 || records('+').length === 0)) return undefined;
  const kept = (sign: string) =>
    lines.map((line) => {
      if (/^(?:diff --git |index |@@ |--- |\+\+\+ )/.test(line)) return '';
      if (DIFF_MARK.test(line)) return line.startsWith(sign) ? line.slice(1) : '';
      return isGit && line.startsWith(' ') ? line.slice(1) : line;
    });
  return splitOf(['-', '+'], (state) => kept(state === 'before' ? '-' : '+'));
}

function splitByHeadings(lines: readonly string[]): SplitText | undefined {
  const found = lines.map((line) => (namedLine(line) === undefined ? stateHeading(line) : undefined));
  const names = namesOf(found);
  if (names === undefined) return undefined;
  const split = splitOf(names, (state) => {
    let current: string | undefined;
    return lines.map((line, index) => {
      if (found[index] !== undefined) {
        current = found[index].state;
        return '';
      }
      return current === undefined || current === state ? line : '';
    });
  });
  // What stands in comments only is published nowhere: it is no state.
  const [before = [], after = []] = [split.of('before'), split.of('after')];
  const holds = (own: readonly string[], other: readonly string[]) =>
    own.some((line, index) => line.trim() !== '' && other[index] === '' && !/^\s*;/.test(line));
  return holds(before, after) && holds(after, before) ? split : undefined;
}

const CELLS = /\t|,|;|\|/;
/** A cell with a number, or a name of two labels and more, in it. */
const OF_RECORD = /(?:^|\s)\d{1,5}(?:\s|$)|(?<![\w-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,20}/i;

function splitByColumn(lines: readonly string[]): SplitText | undefined {
  const rows = lines.map((line) => (line.length > 5000 || /^\s*;/.test(line) ? [] : line.split(CELLS)));
  // A button alone on its line, or behind a row that tells no host, is no state.
  const found = rows.map((cells) =>
    cells.length > 1 && cells.some((cell) => OF_RECORD.test(cell))
      ? cells.map((cell) => stateOf(cell)).find((state) => state !== undefined)
      : undefined,
  );
  // A header that names both states over two columns is a table of changes; a record has buttons there.
  const inOneRow = rows.find((cells) => {
    if (cells.some((cell) => OF_RECORD.test(cell))) return false;
    const told = new Set(cells.flatMap((cell) => stateOf(cell)?.state ?? []));
    return told.size === 2;
  });
  if (inOneRow !== undefined) return splitColumns(lines, rows, inOneRow);
  const names = namesOf(found);
  if (names === undefined) return undefined;
  return splitOf(names, (state) =>
    lines.map((line, index) => (found[index] === undefined || found[index].state === state ? line : '')),
  );
}

/** Two columns of states: each state keeps its own column, as that of the values. */
function splitColumns(
  lines: readonly string[],
  rows: readonly (readonly string[])[],
  header: readonly string[],
): SplitText | undefined {
  const column = (state: string) => header.findIndex((cell) => stateOf(cell)?.state === state);
  const from = rows.indexOf(header);
  const sign = CELLS.exec(lines[from] ?? '')?.[0] ?? ',';
  const names = [header[column('before')] ?? '', header[column('after')] ?? ''];
  return splitOf(names, (state) => {
    const own = column(state);
    const others = [column('before'), column('after')].filter((each) => each !== own);
    return lines.map((line, index) => {
      const cells = rows[index] ?? [];
      if (index < from || cells.length < 2) return line;
      const kept = cells.filter((_, each) => !others.includes(each));
      if (index > from) return kept.join(sign);
      return cells
        .map((cell, each) => (each === own ? '値' : cell))
        .filter((_, each) => !others.includes(each))
        .join(sign);
    });
  });
}

function namesOf(found: readonly (TextState | undefined)[]): readonly string[] | undefined {
  const before = found.find((each) => each?.state === 'before');
  const after = found.find((each) => each?.state === 'after');
  return before === undefined || after === undefined ? undefined : [before.name, after.name];
}

function splitOf(states: readonly string[], linesOf: (state: 'before' | 'after') => readonly string[]): SplitText {
  const of = (chosen: string) => {
    const place = states.indexOf(chosen);
    const state =
      chosen === 'before' || place === 0 ? 'before' : chosen === 'after' || place === 1 ? 'after' : undefined;
    return state === undefined ? undefined : linesOf(state);
  };
  return { states, of };
}
