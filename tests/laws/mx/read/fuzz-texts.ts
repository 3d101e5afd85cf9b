import { readdirSync, readFileSync } from 'node:fs';

/** A source of chance that gives the same numbers again for the same seed (mulberry32). */
export function chanceOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const golden = new URL('../../../golden/', import.meta.url);

/** The texts of all golden cases of reading: what tools and people really write. */
const seeds: readonly string[] = ['mx-read', 'mx-read-kin'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, golden))
    .toSorted()
    .map((name) => readFileSync(new URL(`${folder}/${name}/input.txt`, golden), 'utf8').slice(0, 1_200)),
);

const lines = seeds.flatMap((text) => text.split(/\r\n|\n|\r/));
const marks = [
  ...' \t\n\r.,;:"\'`()[]{}<>|/\\@#*$-_=+?!%&0123456789aMX',
  '\u3000',
  '日',
  '\u0000',
  '\uFFFD',
  '\uD800',
  '：',
  '．',
  '10 ',
  'MX ',
  '\r\n',
];

/** One text by chance: a golden text damaged, lines of several put together, or marks only. */
export function fuzzText(chance: (below: number) => number): string {
  const one = <T>(list: readonly T[]): T => list[chance(list.length)] as T;
  const kind = chance(10);
  if (kind === 0) return Array.from({ length: chance(60) }, () => one(marks)).join('');
  if (kind <= 3)
    return Array.from({ length: 1 + chance(12) }, () => one(lines)).join(one(['\n', '\n', '\n\n', '\r\n', ' ']));
  let text = one(seeds);
  for (let times = 1 + chance(4); times > 0; times--) {
    const at = chance(text.length + 1);
    const to = Math.min(text.length, at + chance(20));
    const change = chance(6);
    if (change === 0) text = text.slice(0, at) + text.slice(to);
    else if (change === 1) text = text.slice(0, at) + one(marks) + text.slice(at);
    else if (change === 2) text = text.slice(0, at) + one(marks) + text.slice(to);
    else if (change === 3) text = text.slice(0, to) + text.slice(at);
    else if (change === 4) text = `${text.slice(0, at)}\n${one(lines)}\n${text.slice(at)}`;
    else text = text.slice(0, at);
  }
  return text;
}
