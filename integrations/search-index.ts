import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { z } from 'zod';
import { searchWords } from '../src/words/search.ts';
import { buildIndex } from './search/build-index.ts';
import type { PageToIndex } from './search/sections.ts';
import { readPage } from './search/read-page.ts';
import { openReader } from './search/readings.ts';
import { textOnly } from './search/shrink.ts';

/** What pages of a kind are called, by language. */
const labels: Readonly<Record<string, { tool: string }>> = { ja: { tool: searchWords.tool } };

const GLOSSARY = 'src/content/glossary.yaml';

/** Indexes the finished build with Pagefind, section by section, and writes what the search box needs beside it. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = await readPages(root);
        const reader = openReader();
        const { bundle, catalogues, readings } = await buildIndex(pages, {
          terms: await readTerms(),
          read: reader.read,
          labels: (language) => labels[language] ?? {},
        });
        await rm(join(root, 'pagefind'), { recursive: true, force: true });
        for (const { path, content } of bundle.map(textOnly)) await write(join(root, 'pagefind', path), content);
        for (const [language, catalogue] of Object.entries(catalogues)) {
          await write(join(root, 'search', `${language}.json`), JSON.stringify(catalogue));
          await write(join(root, 'search', `${language}.readings.json`), JSON.stringify(readings[language] ?? {}));
        }
        if (reader.unknown.size > 0) {
          const some = [...reader.unknown].slice(0, 5).join('、');
          logger.info(`${reader.unknown.size} words without a reading (${some}): npm run generate:readings`);
        }
        logger.info(`Indexed ${pages.length} pages in ${Object.keys(catalogues).join(', ')}.`);
      },
    },
  };
}

async function readPages(root: string): Promise<PageToIndex[]> {
  const pages: PageToIndex[] = [];
  for (const name of (await Array.fromAsync(glob('**/*.html', { cwd: root }))).sort()) {
    const page = readPage(await readFile(join(root, name), 'utf8'));
    if (page) pages.push({ ...page, url: `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}` });
  }
  return pages;
}

const Terms = z.array(
  z.object({
    ja: z.string(),
    en: z.string().optional(),
    reading: z.string().optional(),
    synonyms: z.array(z.string()).optional(),
  }),
);

async function readTerms(): Promise<z.infer<typeof Terms>> {
  return existsSync(GLOSSARY) ? Terms.parse(parse(await readFile(GLOSSARY, 'utf8'))) : [];
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
