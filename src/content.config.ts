import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { glossaryEntry } from './content/glossary-entry.ts';

export const collections = {
  docs: defineCollection({
    loader: glob({ pattern: '**/*.mdx', base: 'src/content/docs' }),
    schema: z.strictObject({
      title: z.string(),
      description: z.string(),
      /** False: no headings beside the text, which takes the width. */
      tableOfContents: z.boolean().default(true),
      /** False keeps the page out of the search and of the list of pages. */
      search: z.boolean().default(true),
    }),
  }),
  glossary: defineCollection({ loader: file('src/content/glossary.yaml'), schema: glossaryEntry }),
};
