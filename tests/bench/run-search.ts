import { machine } from './report.ts';
import { benchSearch } from './search.ts';

/** The search alone: names of sets measure these only, `--reuse` takes the build of the run before. */
const words = process.argv.slice(2);
console.log(machine());
await benchSearch(
  words.filter((word) => !word.startsWith('--')),
  { reuse: words.includes('--reuse') },
);
