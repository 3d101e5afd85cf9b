import type { APIContext } from 'astro';
import { expect, test } from 'vitest';
import { GET } from '../../src/pages/robots.txt.ts';

const robots = async (site?: string): Promise<string> => {
  const response = await GET({ site: site && new URL(site) } as unknown as APIContext);
  return response.text();
};

test.each([
  [undefined, 'User-agent: *\nAllow: /\n'],
  ['https://guide.example.test', 'User-agent: *\nAllow: /\n\nSitemap: https://guide.example.test/sitemap.xml\n'],
])('robots.txt of a site at %s', async (site, text) => {
  expect(await robots(site)).toBe(text);
});
