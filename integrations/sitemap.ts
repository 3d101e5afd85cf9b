import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attribute, type Build } from './built-pages.ts';

/** Writes the list of pages for search engines, where the address of the site is known: it wants whole addresses. */
export async function writeSitemap({ root, base, origin, pages }: Build): Promise<void> {
  if (origin === undefined) return;
  const listed = pages.filter(({ elements }) =>
    elements.some((each) => attribute(each, 'data-pagefind-body') !== undefined),
  );
  const entries = listed.map(({ address }) => `<url><loc>${origin}${base}${address.slice(1)}</loc></url>`);
  await writeFile(
    join(root, 'sitemap.xml'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
  );
}
