import * as z from 'zod/mini';

/**
 * The shape of `models/search-words.json`: words by which people look for things, by language. They belong to the content and are
 * published with it; a test holds the file to this shape and each of its keys to something that is there.
 */
const word = z.string().check(z.trim(), z.minLength(1));
const list = z.array(word);
const byLanguage = z.strictObject({
  en: z.optional(list),
  de: z.optional(list),
  es: z.optional(list),
  fr: z.optional(list),
  /** Latin. */
  la: z.optional(list),
});

export const SearchWordsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  version: z.literal(1),
  about: word,
  /** Words that say nothing: articles, prepositions. */
  ignored: byLanguage,
  /** Words that say little: they may be in what is looked for, and need not. */
  optional: z.strictObject({
    /** Whoever says so wants a muscle. */
    muscle: byLanguage,
    point: byLanguage,
    /** Whoever says so wants a place, a complaint or an illness. */
    pain: byLanguage,
    aside: byLanguage,
  }),
  /** By key: the id of a muscle or a structure, or `group:`, `region:`, `mimic:`, `alike:`, `complaint:`, `flag:`, `landmark:`, `root:` and an id. */
  words: z.record(
    z
      .string()
      .check(
        z.regex(
          /^(?:(?:(?:group|region|mimic|alike|complaint|flag|landmark):)?[a-z][a-z0-9_ ]*|root:[A-Z]\d+)$/,
        ),
      ),
    byLanguage,
  ),
});

export type SearchWords = z.infer<typeof SearchWordsSchema>;
