import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { afterBuild } from './integrations/after-build.ts';
import { askAgain } from './integrations/ask-again.ts';
import { contentComponents } from './integrations/content-components.ts';
import { bundledLicenses } from './integrations/licenses.ts';

// The address of the site, with the path that it stands below: https://example.test/guide/
const address = process.env['SITE_URL'] ? new URL(process.env['SITE_URL']) : undefined;

export default defineConfig({
  ...(address ? { site: address.origin, base: address.pathname } : {}),
  outDir: process.env['OUT_DIR'] ?? 'dist',
  trailingSlash: 'always',
  prefetch: false,
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  // Astro's highlighter writes inline styles, which the policy forbids.
  // Labels of the vendor's screens stand in straight quotes: they stay as they are.
  markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
  // The oldest browsers that read the site; tests/site/build-target.test.ts holds what is built to them.
  vite: {
    build: { target: ['safari16.4', 'chrome111', 'firefox114'] },
    plugins: [contentComponents(), askAgain(), bundledLicenses()],
  },
  integrations: [mdx(), preact(), afterBuild()],
});
