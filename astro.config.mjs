import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import starlightLinksValidator from 'starlight-links-validator';
import { contentSecurityPolicy } from './integrations/content-security-policy.ts';
import { searchIndex } from './integrations/search-index.ts';
import { staleFacts } from './integrations/stale-facts.ts';
import { unusedStyles } from './integrations/unused-styles.ts';
import { sidebar } from './src/sidebar.ts';

const site = process.env['SITE_URL'];
// The bench of the search builds a second copy with Starlight's own box, to compare.
const ownSearch = process.env['SEARCH_BOX'] !== 'default';

export default defineConfig({
  ...(site ? { site } : {}),
  outDir: process.env['OUT_DIR'] ?? 'dist',
  trailingSlash: 'always',
  prefetch: false,
  // Our sidebar has no groups that open and close: Starlight's script that remembers them would be sent for nothing.
  vite: {
    plugins: [
      {
        name: 'no-sidebar-state',
        enforce: 'pre',
        load: (id) => (id.includes('components-internals/SidebarPersistState') ? '' : undefined),
      },
    ],
  },
  devToolbar: { enabled: false },
  // Astro's highlighter writes inline styles, which the policy forbids.
  // Labels of the vendor's screens stand in straight quotes: they stay as they are.
  markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
  integrations: [
    starlight({
      title: 'CPF移行ガイド',
      locales: { root: { label: '日本語', lang: 'ja' } },
      sidebar,
      customCss: [
        './src/styles/tokens.css',
        './src/styles/frame.css',
        './src/styles/controls.css',
        './src/styles/guide.css',
        './src/styles/print.css',
      ],
      components: {
        ...(ownSearch ? { Search: './src/components/starlight/Search.astro' } : {}),
        MobileTableOfContents: './src/components/starlight/MobileTableOfContents.astro',
        Sidebar: './src/components/starlight/Sidebar.astro',
        TableOfContents: './src/components/starlight/TableOfContents.astro',
        ThemeProvider: './src/components/starlight/ThemeProvider.astro',
        ThemeSelect: './src/components/starlight/ThemeSelect.astro',
      },
      // The table of contents links to each heading; a second link beside it costs more bytes than it is worth.
      markdown: { headingLinks: false },
      expressiveCode: false,
      credits: false,
      // The end of each page leads on by the ways of core/ways.ts.
      pagination: false,
      plugins: [starlightLinksValidator()],
    }),
    mdx(),
    preact(),
    staleFacts(),
    ...(ownSearch ? [searchIndex()] : []),
    unusedStyles(),
    contentSecurityPolicy(),
  ],
});
