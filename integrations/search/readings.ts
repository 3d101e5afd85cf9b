import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { TokenizerBuilder } from '@patdx/kuromoji';
import NodeDictionaryLoader from '@patdx/kuromoji/node';
import { keyOf } from '../../src/search/normalise.ts';

const KANJI = /\p{Script=Han}/u;

/** Reads words aloud: gives a function from a word to the folded key of its reading, or '' where it needs none or has none. */
export async function openReader(): Promise<(word: string) => string> {
  const dictionary = join(dirname(createRequire(import.meta.url).resolve('@patdx/kuromoji')), '..', 'dict/');
  const analyzer = await new TokenizerBuilder({ loader: new NodeDictionaryLoader({ dic_path: dictionary }) }).build();
  return (word) => {
    if (word.length < 2 || !KANJI.test(word)) return '';
    const tokens = analyzer.tokenize(word);
    const readings = tokens.map(
      ({ reading, surface_form }) => reading ?? (KANJI.test(surface_form) ? undefined : surface_form),
    );
    return readings.includes(undefined) ? '' : keyOf(readings.join(''));
  };
}
