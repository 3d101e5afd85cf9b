/** The kana of each beginning, for a, i, u, e, o; those of one kana are followed by a small one (sha: シャ). Folded, as keys are. */
const ROWS: Readonly<Record<string, string>> = {
  '': 'アイウエオ',
  k: 'カキクケコ',
  s: 'サシスセソ',
  t: 'タチツテト',
  n: 'ナニヌネノ',
  h: 'ハヒフヘホ',
  m: 'マミムメモ',
  y: 'ヤイユエヨ',
  r: 'ラリルレロ',
  w: 'ワイウエヲ',
  g: 'ガギグゲゴ',
  z: 'ザジズゼゾ',
  d: 'ダジズデド',
  b: 'バビブベボ',
  p: 'パピプペポ',
  sh: 'シ',
  ch: 'チ',
  j: 'ジ',
  f: 'フ',
  ts: 'ツ',
};
const SYLLABLE = /(sh|ch|ts|[kstnhmyrwgzdbpjf]?)(y?)([aiueo])|n(?:n|(?![aiueoy]))|([kstcpgzdbj])(?=\4)/y;

/** The folded kana of a key typed with the input method off (kirimodoshi); '' where it is no romaji. `isApart`: two words meet in one vowel. */
export function kanaOf(key: string, isApart = false): string {
  // A long vowel is typed twice (meeru): it is folded away as ー is.
  const typed = isApart ? key : key.replace(/([ae])\1+/g, '$1');
  let kana = '';
  SYLLABLE.lastIndex = 0;
  for (let done = 0; done < typed.length; done = SYLLABLE.lastIndex) {
    const match = SYLLABLE.exec(typed);
    if (!match) return '';
    const [, onset, glide, vowel] = match;
    kana += vowel === undefined ? (match[4] === undefined ? 'ン' : 'ツ') : syllable(onset ?? '', glide !== '', vowel);
  }
  return kana;
}

function syllable(onset: string, glides: boolean, vowel: string): string {
  const row = ROWS[onset] ?? '';
  const place = 'aiueo'.indexOf(vowel);
  const [own, small] = onset === 'f' || onset === 'ts' ? ['u', 'アイウエオ'] : ['i', 'ヤイユエヨ'];
  if (row.length > 1 && !glides) return row[place] ?? '';
  const base = row.length > 1 ? (row[1] ?? '') : row;
  return !glides && vowel === own ? base : base + (small[place] ?? '');
}
