import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { needsReading } from '../src/search/build/readings.ts';
import { keyOf } from '../src/search/language/fold.ts';

/**
 * Writes how the kanji words of the built pages are read, for the search (`src/search/build/kanji-readings.json`). Run it after a build
 * when the build says that words have no reading. The analyzer weighs 18 MB and is wanted once a year, so it is no dependency:
 *
 *   npm install --no-save @patdx/kuromoji@1.0.4 && npm run build && npm run generate:readings
 */
const NAME = '@patdx/kuromoji';
const target = fileURLToPath(new URL('../src/search/build/kanji-readings.json', import.meta.url));
const KANJI = /\p{Script=Han}/u;

interface Token {
  readonly reading?: string;
  readonly surface_form: string;
}
interface Analyzer {
  tokenize(text: string): readonly Token[];
}

async function openAnalyzer(): Promise<Analyzer> {
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = require.resolve(NAME);
  } catch {
    throw new Error(`${NAME} is not installed. Install it for this once: npm install --no-save ${NAME}@1.0.4`);
  }
  const library = (await import(NAME)) as { TokenizerBuilder: new (options: object) => { build(): Promise<Analyzer> } };
  const { default: Loader } = (await import(`${NAME}/node`)) as { default: new (options: object) => object };
  return new library.TokenizerBuilder({
    loader: new Loader({ dic_path: join(dirname(entry), '..', 'dict/') }),
  }).build();
}

/** The folded reading of a word; `undefined` where a part of it has none. */
function readingOf(word: string, analyzer: Analyzer): string | undefined {
  const parts = analyzer
    .tokenize(word)
    .map(({ reading, surface_form }) => reading ?? (KANJI.test(surface_form) ? undefined : surface_form));
  return parts.includes(undefined) ? undefined : keyOf(parts.join(''));
}

const build = process.env['OUT_DIR'] ?? 'dist';
const { words } = JSON.parse(readFileSync(join(build, 'search', 'ja.json'), 'utf8')) as { words: string[] };
const wanted = words.filter(needsReading);
const analyzer = await openAnalyzer();
const readings = wanted.map((word) => [word, readingOf(word, analyzer) ?? ''] as const);
writeFileSync(target, `${JSON.stringify(Object.fromEntries(readings), undefined, 2)}\n`);
console.log(`${readings.length} words, ${readings.filter(([, reading]) => reading === '').length} without a reading`);
