import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { needsReading } from '../src/search/build/readings.ts';
import { keyOf } from '../src/search/language/fold.ts';

/**
 * Writes how the kanji words of the built pages are read, for the search (`src/search/build/kanji-readings.json`). Run it after a build
 * when the build says that words have no reading. The analyzer weighs 18 MB and is wanted once a year, so it is no dependency and has a
 * folder of its own: `npm install --no-save` would take away what the project's own Node was set up with.
 *
 *   npm install --prefix node_modules/.readings @patdx/kuromoji@1.0.4
 *   npm run build && npm run generate:readings
 */
const NAME = '@patdx/kuromoji';
const FOLDER = 'node_modules/.readings';
const INSTALL = `npm install --prefix ${FOLDER} ${NAME}@1.0.4`;
const target = fileURLToPath(new URL('../src/search/build/kanji-readings.json', import.meta.url));
const KANJI = /\p{Script=Han}/u;

interface Token {
  readonly reading?: string;
  readonly surface_form: string;
}
interface Analyzer {
  tokenize(text: string): readonly Token[];
}

/** Says what is missing and how to get it, and ends. */
function stop(missing: string, command: string): never {
  console.error(`${missing} ${command}`);
  process.exit(1);
}

async function openAnalyzer(): Promise<Analyzer> {
  const require = createRequire(join(process.cwd(), FOLDER, 'here.js'));
  const addressOf = (name: string): string => {
    try {
      return require.resolve(name);
    } catch {
      return stop(`${NAME} is not installed. Install it beside the project, for this once:`, INSTALL);
    }
  };
  const entry = addressOf(NAME);
  const importFrom = (path: string): Promise<unknown> => import(pathToFileURL(path).href);
  const library = (await importFrom(entry)) as {
    TokenizerBuilder: new (options: object) => { build(): Promise<Analyzer> };
  };
  const { default: Loader } = (await importFrom(addressOf(`${NAME}/node`))) as {
    default: new (options: object) => object;
  };
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
const catalogue = join(build, 'search', 'ja.json');
if (!existsSync(catalogue)) stop(`${catalogue} is not there. Build the site first:`, 'npm run build');
const { words } = JSON.parse(readFileSync(catalogue, 'utf8')) as { words: string[] };
const wanted = words.filter(needsReading);
const analyzer = await openAnalyzer();
const readings = wanted.map((word) => [word, readingOf(word, analyzer) ?? ''] as const);
writeFileSync(target, `${JSON.stringify(Object.fromEntries(readings), undefined, 2)}\n`);
console.log(`${readings.length} words, ${readings.filter(([, reading]) => reading === '').length} without a reading`);
