import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'yaml';
import { z } from 'zod';
import { glossaryEntry } from '../../content/glossary-entry.ts';
import { searchWords } from '../../words/search.ts';
import { indexPages } from './index-pages.ts';
import { readPage } from './read-page.ts';
import { needsReading, openTable } from './readings.ts';

/** What pages of a kind are called, by language. */
const labels: Readonly<Record<string, { tool: string }>> = { ja: { tool: searchWords.tool } };

const GLOSSARY = 'src/content/glossary.yaml';

/** A finished build, as far as the search needs it. */
interface Built {
  readonly root: string;
  readonly pages: readonly { readonly address: string; readonly document: DefaultTreeAdapterTypes.Document }[];
  readonly logger: { info(message: string): void };
}

/** Indexes the finished build with Pagefind, section by section, and writes what the search box needs beside it. */
export async function writeSearchIndex({ root, pages, logger }: Built): Promise<void> {
  const table = openTable();
  const indexed = pages.flatMap(({ address, document }) => {
    const page = readPage(document);
    return page ? [{ ...page, url: address }] : [];
  });
  const terms = z.array(glossaryEntry).parse(parse(await readFile(GLOSSARY, 'utf8')));
  const beside = await indexPages(
    indexed,
    { terms, table, labels: (language) => labels[language] ?? {} },
    join(root, 'pagefind'),
  );
  await mkdir(join(root, 'search'), { recursive: true });
  for (const [language, { catalogue, readings }] of Object.entries(beside)) {
    await writeFile(join(root, 'search', `${language}.json`), JSON.stringify(catalogue));
    await writeFile(join(root, 'search', `${language}.readings.json`), JSON.stringify(readings));
  }
  const words = Object.values(beside).flatMap(({ catalogue }) => catalogue.words);
  const unread = words.filter((word) => needsReading(word) && !Object.hasOwn(table, word));
  if (unread.length > 0) {
    logger.info(
      `${unread.length} words without a reading (${unread.slice(0, 5).join('、')}): npm run generate:readings`,
    );
  }
  logger.info(`Indexed ${indexed.length} pages in ${Object.keys(beside).join(', ')}.`);
}
