/** A cell's text without what people put around a word: width, case, blanks, brackets, a full stop. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s()[\]{}「」『』【】<>《》"'.。、,:;_]+/g, '');

const none = new Set([
  ...['', '-', '--', '---', 'ー', '–', '—', '―', '−', '‐', '─', '━', '/', '∅', 'φ', '0件', '空', '空欄', '空白'],
  ...['なし', '無し', '無', 'ナシ', '特になし', '特に無し', '設定なし', '設定無し', '登録なし', '登録無し', '指定なし'],
  ...['指定無し', '該当なし', '該当無し', '該当せず', '非該当', '対象外', '未設定', '未登録', '未使用', '未指定'],
  ...['none', 'nothing', 'no', 'n/a', 'na', 'nil', 'null', 'empty', 'notset', 'unset', 'blank', '#n/a'],
]);

/** Of `none`, those that answer "is it switched on?", too; the others leave a switch unsaid. */
const off = new Set(['なし', '無し', '無', 'ナシ', 'none', 'no', '設定なし', '設定無し']);

const open = new Set([
  ...[
    '未確認',
    '不明',
    '確認中',
    '要確認',
    '調査中',
    '未調査',
    '未定',
    '要調査',
    '後で',
    '後日',
    'あとで',
    'わからない',
  ],
  ...['?', '??', '???', 'unknown', 'tbd', 'tbc', 'tba', 'todo', 'pending', 'notknown'],
  ...['すべて', '全て', '全部', '全', '全件', 'all', 'any', 'every', 'everything', '*', '任意', '全サブドメイン'],
  ...['すべてのサブドメイン', '全てのサブドメイン', '全ユーザ', '全員', '多数', 'いろいろ', '別紙', '別紙参照'],
  ...['別シート参照', '別ファイル', '別途', '同上', '〃', '同じ', '上と同じ', 'ditto', 'same', 'etc', 'など'],
]);

/** A word that says that there is nothing, or no word at all. */
export const saysNone = (text: string): boolean => none.has(bare(text));

/** A word for none that says "off" where a switch is asked for. */
export const saysOff = (text: string): boolean => off.has(bare(text));

/** A word that stands for what is not written down: not known yet, all of them, see elsewhere. It is never an entry of a list. */
export const saysOpen = (text: string): boolean => open.has(bare(text));
