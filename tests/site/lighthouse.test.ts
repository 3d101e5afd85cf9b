import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from './browser.ts';
import { audit, lighthousePages, openForLighthouse } from './lighthouse.ts';

let site: Site;
let port: number;
beforeAll(async () => {
  ({ site, port } = await openForLighthouse());
});
afterAll(async () => {
  await site.stop();
});

// Performance is measured by `npm run bench`: a busy machine must not fail a test.
describe('Lighthouse, mobile', () => {
  it.each(lighthousePages)(
    'gives %s 100 for accessibility, best practices and SEO',
    { timeout: 120_000 },
    async (address) => {
      const { scores, wanting } = await audit(site.origin + address, port, ['accessibility', 'best-practices', 'seo']);
      expect(wanting).toEqual([]);
      expect(scores).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 });
    },
  );
});
