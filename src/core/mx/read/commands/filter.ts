import type { Filter } from '../reading/question.ts';

/** Each command of a line with what parts it from the one before; quoted signs part nothing. */
const STAGE = /(\|\||&&|[;|&]|^)((?:'[^']*'|"[^"]*"|[^'";|&]|['"])*)/g;
const ASKS =
  /(?:^|[\s\\/({])(?:dig|delv|drill|kdig|host|nslookup|resolve-dnsname|dnscmd|get-dnsserverresourcerecord|named-checkzone|named-compilezone)(?:\.exe)?\s/i;
const SHOWS_FILE = /^(?:sudo\s+)?(?:cat|type|more|less|gc|get-content|zcat)\s/i;
const CHOOSES = /^(?:sudo\s+)?(?:e?grep|fgrep|zgrep|rg|findstr|find|select-string|sls)(?:\.exe)?\s/i;
/** The last word of what shows a part of a file. */
const OF_FILE = /\w\.\w|[\\/*]/;
const END_OF_LOOP = /^(?:done|\)|\})$/;

/** The filter of a line that was typed; `undefined` where every record of the answer passes. */
export function filterIn(line: string, domain: string | undefined): Filter | undefined {
  if (line.length > 2000 || !/[|]|grep|findstr|select-string|\bsls\b|\bhead\b|\btail\b|\bsed\b|\bawk\b/i.test(line))
    return undefined;
  const asksNothing = !ASKS.test(` ${line} `);
  let asking: string | undefined;
  let isPiped = false;
  for (const [, sign, text = ''] of line.matchAll(STAGE)) {
    const typed = sign === '' ? text.replace(/^.{0,80}?[$#%>❯➜»λ](?=\s|[a-z])/i, '') : text;
    const stage = typed.trim().replace(/^do\s+/, '');
    const isBehindPipe = sign === '|';
    if (!isBehindPipe) isPiped = false;
    if (ASKS.test(` ${stage} `)) [asking, isPiped] = [stage, true];
    else if (SHOWS_FILE.test(stage)) [asking, isPiped] = [undefined, true];
    else if (END_OF_LOOP.test(stage) && asking !== undefined) isPiped = true;
    else if (isBehindPipe ? isPiped : asksNothing && OF_FILE.test(stage.slice(stage.lastIndexOf(' ') + 1))) {
      const filter = filterOf(stage, { asking, domain });
      if (filter !== undefined) return filter;
    }
  }
  return undefined;
}

interface Asked {
  /** The command that prints what passes through; `undefined` where it is a file. */
  readonly asking: string | undefined;
  readonly domain: string | undefined;
}

function filterOf(stage: string, asked: Asked): Filter | undefined {
  const count = /^(?:head|tail)(?:\s+(?:-n\s*|-)(\d{1,6}))?(?:\s|$)/.exec(stage);
  if (count !== null) return { text: stage, lines: Number(count[1] ?? 10) };
  const first = /^select(?:-object)?\s(?:.{0,200}\s)?-(?:first|last)\s+(\d{1,6})/i.exec(stage)?.[1];
  if (first !== undefined) return { text: stage, lines: Number(first) + 1 };
  if (/^select(?:-object)?\s(?:.{0,200}\s)?-(?:skip|index|unique)/i.test(stage)) return { text: stage };
  if (/^(?:where-object|where|\?)[\s{]/i.test(stage)) return isOfType(stage) ? undefined : { text: stage };
  if (/^(?:sed)\s/.test(stage)) return /\s-[a-z]{0,5}n|\d[dqp]|\/[dp]\b/.test(stage) ? { text: stage } : undefined;
  if (/^(?:g|m|n)?awk\s/.test(stage))
    return /^\w+\s.{0,60}?['"]\s*\{|\bMX\b/i.test(stage) ? undefined : { text: stage };
  return CHOOSES.test(stage) ? chooserOf(stage, asked) : undefined;
}

/** `Where-Object { $_.Type -eq 'MX' }`, `where Section -eq Answer`, `? { $_.NameExchange }`. */
const isOfType = (stage: string): boolean =>
  /(?:type|section)\s+-(?:eq|like|match|in)\s+['"]?(?:MX|Answer)\b/i.test(stage) || !/\s-\w+\s/.test(stage);

/** What `grep` and its kin let through. */
function chooserOf(stage: string, { asking, domain }: Asked): Filter | undefined {
  const after = /\s-A\s?(\d{1,4})(?=\s|$)/.exec(stage)?.[1];
  const most = /\s-m\s?(\d{1,4})(?=\s|$)/.exec(stage)?.[1];
  if (most !== undefined) return { text: stage, lines: Number(most) };
  const isTurned = /\s(?:-[a-z]{0,5}v[a-z]{0,5}|--invert-match|\/v|-notmatch)(?=\s)/i.test(stage);
  const pattern = patternOf(stage);
  if (pattern === undefined) return undefined;
  const alternatives = pattern.split(/\\?\|/).map(wordsOf);
  const passes = (words: readonly string[]) => words.every((word) => isOnEachLine(word, asking, domain));
  const passesAll = isTurned
    ? alternatives.every((words) => words.every(isOfOthers))
    : alternatives.some((words) => passes(words));
  if (passesAll) return undefined;
  return after === undefined || isTurned ? { text: stage } : { text: stage, lines: Number(after) + 1 };
}

/** The pattern: what stands behind `-e` or `/c:`, else the first word that is no option. */
function patternOf(stage: string): string | undefined {
  const named = /(?:\s-e\s+|\s\/c:|\s-Pattern\s+)("[^"]*"|'[^']*'|\S+)/i.exec(stage)?.[1];
  const words = stage.replace(/\s-[ABCm]\s?\d{1,4}(?=\s|$)/g, '').match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  const word = named ?? words.slice(stage.startsWith('sudo') ? 2 : 1).find((each) => !/^(?:-\S|\/[a-z]\b)/i.test(each));
  return word?.replace(/^["']|["']$/g, '');
}

/** The words of a pattern, without the signs that mean something in it. */
function wordsOf(pattern: string): readonly string[] {
  const plain = pattern
    .replace(/\[:[a-z]{1,10}:\]/g, '')
    .replace(/\[[^\][]{0,60}\]|\\[sStbBwWd<>]/g, ' ')
    .replace(/\\\./g, '.')
    .replace(/[\\^$()*+?{}<>,;:"'#=]/g, (sign) => (sign === '$' ? '$' : ' '));
  return plain.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Words that stand on the line of every MX record, whatever its hosts are called. */
function isOnEachLine(text: string, asking: string | undefined, domain: string | undefined): boolean {
  const word = text
    .replace(/^\$(?!\w)|\$$/g, '')
    .replace(/^\.{1,9}|\.{1,9}$/g, '')
    .toLowerCase();
  const isShort = /\s\+short\b/.test(asking ?? '');
  if (/^(?:mx|in)$/.test(word)) return !isShort;
  if (word.startsWith('$')) return !isShort && asking?.includes(word) === true;
  const isWordy = /(?:^|[\s\\/])(?:host|nslookup)(?:\.exe)?\s/i.test(` ${asking ?? ''}`);
  if (isWordy && /^(?:mail|is|handled|by|exchanger|preference)$/.test(word)) return true;
  return asking !== undefined && !isShort && word === domain;
}

/** Names of other types and of parts of a message: no MX record holds them alone. */
const isOfOthers = (word: string): boolean => /^[A-Z]{1,10}$/.test(word) && !/^(?:MX|IN)$/.test(word);
