import { z } from 'zod';

/** One term of `glossary.yaml`: the page of terms and the search read it. */
export const glossaryEntry = z.strictObject({
  id: z.string(),
  ja: z.string(),
  /** The vendor's English, where it was seen. */
  en: z.string().optional(),
  /** In hiragana: orders the page. */
  reading: z.string(),
  synonyms: z.array(z.string()),
  text: z.string(),
});
