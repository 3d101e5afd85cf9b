/** Hostile input made of real input: texts, values and bytes that are damaged by chance. The same chance makes the same damage. */
export type Chance = (below: number) => number;

export const pick = <T>(list: readonly T[], chance: Chance): T => list[chance(list.length)] as T;

const marks = [
  ...' \t\n\r.,;:"\'`()[]{}<>|/\\@#*$-_=+?!%&~^09aAzZ',
  ...[
    '\u3000',
    '、',
    '，',
    '；',
    '：',
    '．',
    '。',
    '日',
    'ｱ',
    'ゝ',
    '🙂',
    '\u0000',
    '\uFEFF',
    '\uFFFD',
    '\uD800',
    '\u202E',
  ],
  ...[
    '\r\n',
    '""',
    '","',
    '__proto__',
    'constructor',
    '=1+1',
    '@SUM(1)',
    '-1',
    '1e999',
    '9'.repeat(40),
    '('.repeat(50),
  ],
];

/** One text: a given one damaged, lines of several put together, or marks alone. */
export function damagedText(given: readonly string[], chance: Chance): string {
  const kind = chance(10);
  if (kind === 0) return Array.from({ length: chance(60) }, () => pick(marks, chance)).join('');
  if (kind === 1) {
    const lines = Array.from({ length: 1 + chance(8) }, () => pick(pick(given, chance).split('\n'), chance));
    return lines.join(pick(['\n', '\r\n', '\n\n', ',', ''], chance));
  }
  let text = pick(given, chance);
  for (let times = 1 + chance(4); times > 0; times--) {
    const at = chance(text.length + 1);
    const to = Math.min(text.length, at + chance(30));
    const between = pick(['', pick(marks, chance), pick(given, chance).slice(0, chance(80))], chance);
    text = chance(8) === 0 ? text.slice(0, at) : text.slice(0, at) + between + text.slice(pick([at, to], chance));
  }
  return text;
}

const oddValues: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    65_536,
    2 ** 53,
    '',
    ' ',
    'x',
    '2024-02-30',
    '9999-12-31',
    'example.test',
    '.',
  ],
  ...[[], {}, [[]], [null], { '': '' }, { length: 5 }, '\u0000', '\uD800', 'x'.repeat(300)],
];

/** A value like a given one, in which some parts are other values, are missing, stand twice, or have other names. */
export function damagedValue(given: readonly unknown[], chance: Chance): unknown {
  let value: unknown = structuredClone(pick(given, chance));
  for (let times = 1 + chance(4); times > 0; times--) value = damagedOnce(value, given, chance, 0);
  return value;
}

function damagedOnce(value: unknown, given: readonly unknown[], chance: Chance, depth: number): unknown {
  const isParted = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!isParted || (depth > 0 && chance(4) === 0)) {
    return chance(5) === 0 ? structuredClone(pick(given, chance)) : structuredClone(pick(oddValues, chance));
  }
  if (Array.isArray(value)) {
    const list = [...(value as unknown[])];
    const at = chance(list.length);
    const kind = chance(4);
    if (kind === 0) list.splice(at, 1);
    else if (kind === 1) list.push(structuredClone(list[at]));
    else list[at] = damagedOnce(list[at], given, chance, depth + 1);
    return list;
  }
  const part: Record<string, unknown> = { ...value };
  const name = pick(Object.keys(part), chance);
  const kind = chance(6);
  const own = part[name];
  if (kind === 0) return Object.fromEntries(Object.entries(part).filter(([other]) => other !== name));
  const as = kind === 1 ? pick(['toString', 'constructor', 'x', '', '日', 'version'], chance) : name;
  return { ...part, [as]: damagedOnce(own, given, chance, depth + 1) };
}
