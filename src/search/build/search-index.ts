import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Build } from '../../../integrations/built-pages.ts';
import { glossaryEntry } from '../../content/glossary-entry.ts';
import { searchWords } from '../../words/search.ts';
import { addressOf, indexPages } from './index-pages.ts';
import { readPage } from './read-page.ts';
import { needsReading, openTable } from './readings.ts';

/** What pages of a kind are called, by language. */
const labels: Readonly<Record<string, { tool: string }>> = { ja: { tool: searchWords.tool } };

const GLOSSARY = 'src/content/glossary.yaml';
const SYNONYMS = 'src/content/search-terms.yaml';
const QUESTIONS = 'src/content/search-questions.yaml';

const groups = z.array(z.array(z.string()).min(2));

/** Indexes the finished build with Pagefind, section by section, and writes what the search box needs beside it. */
export async function writeSearchIndex({ root, pages, logger }: Build): Promise<void> {
  const table = openTable();
  const indexed = pages.flatMap(({ address, document }) => {
    const page = readPage(document);
    return page ? [{ ...page, url: address }] : [];
  });
  const read = async (file: string): Promise<unknown> => parse(await readFile(file, 'utf8'));
  const terms = z.array(glossaryEntry).parse(await read(GLOSSARY));
  const synonyms = z.strictObject({ everyday: groups, errors: groups }).parse(await read(SYNONYMS));
  const questions = z.record(z.string(), z.array(z.string()).min(1)).parse(await read(QUESTIONS));
  const addresses = new Set(indexed.flatMap(({ url, sections }) => sections.map((section) => addressOf(url, section))));
  const lost = Object.keys(questions).filter((address) => !addresses.has(address));
  if (lost.length > 0) throw new Error(`${QUESTIONS}: no such page or section: ${lost.join(', ')}`);
  const beside = await indexPages(
    indexed,
    { terms, synonyms, questions, table, labels: (language) => labels[language] ?? {} },
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
