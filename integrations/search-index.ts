import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { glossaryEntry } from '../src/content/glossary-entry.ts';
import { searchWords } from '../src/words/search.ts';
import type { BuiltPage, Build } from './built-pages.ts';
import { buildIndex } from './search/build-index.ts';
import type { PageToIndex } from './search/sections.ts';
import { readPage } from './search/read-page.ts';
import { openReader } from './search/readings.ts';
import { textOnly } from './search/shrink.ts';

/** What pages of a kind are called, by language. */
const labels: Readonly<Record<string, { tool: string }>> = { ja: { tool: searchWords.tool } };

const GLOSSARY = 'src/content/glossary.yaml';

/** Indexes the finished build with Pagefind, section by section, and writes what the search box needs beside it. */
export async function writeSearchIndex({ root, pages, logger }: Build): Promise<void> {
  const reader = openReader();
  const indexed = pages.flatMap(pageToIndex);
  const { bundle, catalogues, readings } = await buildIndex(indexed, {
    terms: z.array(glossaryEntry).parse(parse(await readFile(GLOSSARY, 'utf8'))),
    read: reader.read,
    labels: (language) => labels[language] ?? {},
  });
  for (const { path, content } of bundle.map(textOnly)) await write(join(root, 'pagefind', path), content);
  for (const [language, catalogue] of Object.entries(catalogues)) {
    await write(join(root, 'search', `${language}.json`), JSON.stringify(catalogue));
    await write(join(root, 'search', `${language}.readings.json`), JSON.stringify(readings[language] ?? {}));
  }
  if (reader.unknown.size > 0) {
    const some = [...reader.unknown].slice(0, 5).join('、');
    logger.info(`${reader.unknown.size} words without a reading (${some}): npm run generate:readings`);
  }
  logger.info(`Indexed ${indexed.length} pages in ${Object.keys(catalogues).join(', ')}.`);
}

function pageToIndex({ address, document }: BuiltPage): PageToIndex[] {
  const page = readPage(document);
  return page ? [{ ...page, url: address }] : [];
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
