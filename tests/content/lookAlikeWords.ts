import { existsSync, readFileSync } from 'node:fs';
import type { ContentWords } from '../../src/patterns/contentStrings';
import { lookAlikeStrings } from '../../src/patterns/lookAlikeStrings';

export const lookAlikeWordsFile = (language: string) => `models/languages/look-alikes.${language}.json`;

/** Every string of the look-alikes to translate, by address. */
export const lookAlikeEnglish = (): Map<string, string> =>
  lookAlikeStrings(JSON.parse(readFileSync('models/look-alikes.json', 'utf8')));

/** The translations into `language`; none yet when there is no file. */
export function readLookAlikeWords(language: string): ContentWords {
  const file = lookAlikeWordsFile(language);
  if (!existsSync(file)) return { language, strings: {} };
  return JSON.parse(readFileSync(file, 'utf8')) as ContentWords;
}
