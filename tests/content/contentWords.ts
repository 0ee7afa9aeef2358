import { existsSync, readFileSync } from 'node:fs';
import { type ContentWords, contentStrings, fingerprint } from '../../src/patterns/contentStrings';

/** Languages the content is translated into; a file appears here when its translation begins. */
export const CONTENT_LANGUAGES = ['de', 'es', 'fr'] as const;

export const wordsFile = (language: string) => `models/languages/${language}.json`;

/** Every string to translate, by address: of the content, then of the structures. */
export function englishStrings(): Map<string, string> {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as object;
  return new Map([
    ...contentStrings(read('models/trigger-points.json')),
    ...contentStrings(read('models/structures.json')),
  ]);
}

/** The translations into `language`; none yet when there is no file. */
export function readWords(language: string): ContentWords {
  const file = wordsFile(language);
  if (!existsSync(file)) return { language, strings: {} };
  return JSON.parse(readFileSync(file, 'utf8')) as ContentWords;
}

/** What stands between a language and a complete translation. */
export interface WordsState {
  /** Addresses without a translation. */
  missing: string[];
  /** Addresses whose English has changed since. */
  stale: string[];
  /** Addresses that no longer exist. */
  orphans: string[];
}

export function compareWords(english: ReadonlyMap<string, string>, { strings }: ContentWords): WordsState {
  const addresses = [...english];
  return {
    missing: addresses.filter(([at]) => strings[at] === undefined).map(([at]) => at),
    stale: addresses
      .filter(([at, text]) => strings[at] !== undefined && strings[at].of !== fingerprint(text))
      .map(([at]) => at),
    orphans: Object.keys(strings).filter((at) => !english.has(at)),
  };
}

/** What is wrong with `text` as a translation of `english`, in words; empty when nothing that can be counted is. */
export function faults(english: string, text: string): string[] {
  const found: string[] = [];
  if (text.trim() === '') found.push('is empty');
  if (text !== text.trim()) found.push('begins or ends with a space');
  const figures = (words: string) => (words.match(/\d+/g) ?? []).sort().join(' ');
  if (figures(english) !== figures(text))
    found.push(`has the figures "${figures(text)}" where the English has "${figures(english)}"`);
  // Spanish and French write TrP1 as PG1 (punto gatillo, point gâchette).
  const codes = (words: string) =>
    (words.match(/\b(TrP|PG)\d*/g) ?? [])
      .map((code) => code.replace('PG', 'TrP'))
      .sort()
      .join(' ');
  if (codes(english) !== codes(text))
    found.push(`names "${codes(text)}" where the English names "${codes(english)}"`);
  if (/[.!?]$/.test(english) && !/[.!?…»“”"]$/.test(text)) found.push('has lost the end of its sentence');
  return found;
}
