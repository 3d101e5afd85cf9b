import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { file } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  glossary: defineCollection({
    loader: file('src/content/glossary.yaml'),
    schema: z.strictObject({
      id: z.string(),
      ja: z.string(),
      /** The vendor's English, where it was seen. */
      en: z.string().optional(),
      /** In hiragana: orders the page. */
      reading: z.string(),
      synonyms: z.array(z.string()),
      text: z.string(),
    }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
