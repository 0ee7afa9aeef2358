import type { LessonWords } from './lessonSchema';

/** Words of a lesson in `language`; where it lacks that language, in English, and where they are in one language, as they are. */
export function lessonWords(words: LessonWords, language: string): string {
  if (typeof words === 'string') return words;
  return (words as Readonly<Record<string, string | undefined>>)[language] ?? words.en;
}

/** The same words with those of `language` replaced; words in one language stay in one. */
export function withWords(words: LessonWords, language: string, written: string): LessonWords {
  if (typeof words === 'string') return written;
  return { ...words, [language]: written };
}
