import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { openSite, type Site } from './browser.ts';

export const categories = ['accessibility', 'best-practices', 'seo', 'performance'] as const;
export type Category = (typeof categories)[number];

/** The pages that Lighthouse looks at: the landing, a guide page, the longest page, a calculator. */
export const lighthousePages = ['/', '/before-mx-change/', '/faq/', '/tools/mx/'] as const;

/** The built site in a Chromium that Lighthouse can steer. */
export async function openForLighthouse(): Promise<{ site: Site; port: number }> {
  const port = await freePort();
  const site = await openSite({ headers: true, flags: [`--remote-debugging-port=${port}`] });
  return { site, port };
}

/** Lighthouse's mobile scores of one page, 0–100, with what it found wanting. */
export async function audit(
  url: string,
  port: number,
  onlyCategories: readonly Category[],
): Promise<{ scores: Partial<Record<Category, number>>; wanting: string[] }> {
  const result = await lighthouse(url, {
    port,
    onlyCategories: [...onlyCategories],
    logLevel: 'silent',
    formFactor: 'mobile',
    // A picture for a report that nobody draws.
    disableFullPageScreenshot: true,
  });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  const { lhr } = result;
  const scores = Object.fromEntries(
    onlyCategories.map((category) => [category, Math.round((lhr.categories[category]?.score ?? 0) * 100)]),
  );
  const wanting = Object.values(lhr.audits)
    .filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode === 'binary')
    .map(({ id, title }) => `${id}: ${title}`);
  return { scores, wanting };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
