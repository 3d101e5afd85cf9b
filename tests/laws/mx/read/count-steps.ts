/**
 * Counts the steps that reading takes, in a process of its own: blocks of JavaScript as V8's precise coverage counts them, and the
 * characters and elements that the built-in functions go through, which it does not. A pattern is reckoned to go once through what it is
 * given, up to the end of its match: the linter holds that (`regexp/no-super-linear-*`).
 */
import { Session } from 'node:inspector';

const HERE = import.meta.url;
let steps = 0;
let isCounting = false;

type Built = (...args: unknown[]) => unknown;

/** Adds to a built-in function what it goes through. */
function count(
  owner: object,
  name: PropertyKey,
  cost: (self: unknown, args: unknown[], result: unknown) => number,
): void {
  const original = Reflect.get(owner, name) as Built;
  Reflect.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    value: function counted(this: unknown, ...args: unknown[]): unknown {
      const result: unknown = Reflect.apply(original, this, args);
      if (isCounting) steps += cost(this, args, result);
      return result;
    },
  });
}

const lengthOf = (value: unknown): number => (typeof value === 'string' || Array.isArray(value) ? value.length : 0);
const whole = (self: unknown) => lengthOf(self);
const made = (_: unknown, _args: unknown[], result: unknown) => lengthOf(result);
const given = (_: unknown, [first]: unknown[]) => lengthOf(first);
/** What was gone through until the place that was found. */
const until = (self: unknown, [, from]: unknown[], result: unknown) => {
  const start = typeof from === 'number' ? from : 0;
  return typeof result === 'number' && result >= 0 ? result - start + 1 : lengthOf(self) - start;
};

const indexOf = Reflect.get(String.prototype, 'indexOf') as Built;

function countStrings(): void {
  const text = String.prototype;
  for (const name of ['split', 'toLowerCase', 'toUpperCase', 'normalize', 'replace', 'replaceAll'])
    count(text, name, whole);
  for (const name of ['repeat', 'padStart', 'padEnd', 'concat', 'replace', 'replaceAll']) count(text, name, made);
  for (const name of ['startsWith', 'endsWith', 'localeCompare']) count(text, name, given);
  for (const name of ['trim', 'trimStart', 'trimEnd'])
    count(text, name, (self, _, result) => lengthOf(self) - lengthOf(result) + 1);
  for (const name of ['indexOf', 'lastIndexOf']) count(text, name, until);
  count(text, 'includes', (self, [part, from], result) =>
    until(self, [part, from], result === true ? Reflect.apply(indexOf, self, [part, from]) : -1),
  );
}

function countPatterns(): void {
  const exec = Reflect.get(RegExp.prototype, 'exec') as Built;
  Reflect.defineProperty(RegExp.prototype, 'exec', {
    configurable: true,
    writable: true,
    value: function counted(this: RegExp, text: string): RegExpExecArray | null {
      const start = this.global || this.sticky ? this.lastIndex : 0;
      const found = Reflect.apply(exec, this, [text]) as RegExpExecArray | null;
      if (!isCounting) return found;
      if (found !== null) steps += found.index + found[0].length - start + 1;
      else steps += this.sticky ? 1 : String(text).length - start + 1;
      return found;
    },
  });
}

/** Counts each element that is taken from it, also by `...` and `for of`. */
function countIteration(prototype: object, names: readonly PropertyKey[]): void {
  for (const name of names) {
    const original = Reflect.get(prototype, name) as () => IterableIterator<unknown>;
    Reflect.defineProperty(prototype, name, {
      configurable: true,
      writable: true,
      value: function counted(this: unknown): Iterator<unknown> {
        const inner = Reflect.apply(original, this, []);
        if (!isCounting) return inner;
        const outer: IterableIterator<unknown> = {
          next: () => {
            steps++;
            return inner.next();
          },
          return: (value: unknown) => ({ done: true, value }),
          [Symbol.iterator]: () => outer,
        };
        return outer;
      },
    });
  }
}

function countCollections(): void {
  const list = Array.prototype;
  for (const name of ['slice', 'concat', 'splice', 'flat', 'toSpliced', 'with']) count(list, name, made);
  for (const name of ['shift', 'unshift', 'reverse', 'toReversed', 'sort', 'toSorted', 'join', 'splice', 'fill'])
    count(list, name, whole);
  for (const name of ['indexOf', 'lastIndexOf']) count(list, name, until);
  count(list, 'includes', whole);
  countIteration(list, [Symbol.iterator, 'values', 'keys', 'entries']);
  countIteration(Set.prototype, [Symbol.iterator, 'values', 'entries']);
  countIteration(Map.prototype, [Symbol.iterator, 'values', 'keys', 'entries']);
  for (const name of ['keys', 'values', 'entries']) count(Object, name, made);
  count(JSON, 'parse', given);
  count(JSON, 'stringify', made);
}

interface FunctionCoverage {
  readonly ranges: readonly { readonly count: number }[];
}

const session = new Session();
session.connect();

/** The blocks that were run since the last call, without those of this file. */
function blocksRun(): number {
  let blocks = 0;
  session.post('Profiler.takePreciseCoverage', (_, answer) => {
    for (const { url, functions } of answer.result as { url: string; functions: FunctionCoverage[] }[]) {
      if (url === HERE || url.startsWith('node:')) continue;
      for (const { ranges } of functions) for (const { count: times } of ranges) blocks += times;
    }
  });
  return blocks;
}

session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { readMx } = await import('../../../../src/core/index.ts');
const { shapes } = await import('./shapes.ts');
countStrings();
countPatterns();
countCollections();

function stepsOf(texts: readonly string[]): number {
  steps = 0;
  isCounting = true;
  try {
    for (const text of texts) readMx(text);
  } finally {
    isCounting = false;
  }
  return steps + blocksRun();
}

/** What each shape costs at a size and at twice that size. */
const told: [name: string, steps: number, twice: number][] = [];
stepsOf(['a.test. 300 IN MX 10 mail.a.test.']);
for (const [name, texts, size] of shapes) told.push([name, stepsOf(texts(size)), stepsOf(texts(2 * size))]);
process.stdout.write(JSON.stringify(told));
