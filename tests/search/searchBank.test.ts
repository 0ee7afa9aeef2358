import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContentWords } from '../../src/patterns/contentLanguages';
import { translateContent } from '../../src/patterns/contentStrings';
import { STRUCTURES } from '../../src/scene/structures/structureTable';
import { createSearch } from '../../src/search/searchEngine';
import type { SearchWords } from '../../src/search/searchWords';
import { readContent } from '../content/contentReport';
import bank from './searchBank.json';

const words = JSON.parse(readFileSync('models/search-words.json', 'utf8')) as SearchWords;
const { content: english } = readContent();

function searchIn(language: string) {
  if (language === 'en') return createSearch(english, STRUCTURES, words);
  const file: unknown = JSON.parse(readFileSync(`models/languages/${language}.json`, 'utf8'));
  return createSearch(
    translateContent(english, readContentWords(file, language)),
    STRUCTURES,
    words,
    english,
  );
}
const inLanguage = new Map(['en', 'de', 'es', 'fr'].map((language) => [language, searchIn(language)]));

describe.each(['en', 'de', 'es', 'fr'])('on a page in %s', (page) => {
  test.each(bank.queries)('"$q" ($lang) is answered in the first row', ({ q, want }) => {
    const found =
      inLanguage
        .get(page)?.(q)
        .map(({ key }) => key) ?? [];
    expect(want, `"${q}" found ${found.slice(0, 4).join(', ')}`).toContain(found[0]);
  });
});
