import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import en from '../../src/words/en.json';
import { MESSAGE_IDS } from '../../src/words/english';
import { fetchCatalogue, LANGUAGES } from '../../src/words/languages';

const ENGLISH: Readonly<Record<string, string>> = en;
const PLURALS = Object.keys(en).flatMap((key) =>
  key.endsWith('_other') ? [key.replace(/_other$/, '')] : [],
);

/** Every key that a catalogue in `language` has: of each plural the forms that the language tells apart. */
function keysIn(language: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return [
    ...MESSAGE_IDS,
    ...PLURALS.flatMap((plural) => pluralCategories.map((form) => `${plural}_${form}`)),
  ];
}

/** The English of a key; of a form that English lacks, its `_other`. */
const englishOf = (key: string) => ENGLISH[key] ?? ENGLISH[key.replace(/_\w+$/, '_other')] ?? '';

const places = (words: string) => (words.match(/\{\{\w+\}\}/g) ?? []).sort();

/** What is wrong with `catalogue`, in words. */
function faults(language: string, catalogue: Readonly<Record<string, string>>): string[] {
  const file = `src/words/${language}.json`;
  const keys = keysIn(language);
  return [
    ...keys
      .filter((key) => catalogue[key] === undefined)
      .map((key) => `${file} lacks "${key}"; in English it is "${englishOf(key)}"`),
    ...Object.keys(catalogue)
      .filter((key) => !keys.includes(key))
      .map((key) => `${file} has "${key}", which nothing says`),
    ...Object.entries(catalogue)
      .filter(([, words]) => words.trim() === '')
      .map(([key]) => `${file}: "${key}" is empty`),
    ...Object.entries(catalogue)
      .filter(([, words]) => /[{}]/.test(words.replace(/\{\{\w+\}\}/g, '')))
      .map(([key, words]) => `${file}: "${key}" has a brace that is no {{name}}: "${words}"`),
    ...Object.entries(catalogue)
      .filter(([key, words]) => places(words).join() !== places(englishOf(key)).join())
      .map(
        ([key, words]) =>
          `${file}: "${key}" has ${places(words).join(' ') || 'no place'} to fill in, English has ${places(englishOf(key)).join(' ') || 'none'}`,
      ),
  ];
}

it.each(LANGUAGES)('the words say everything that the page says, and nothing else: %s', async (language) => {
  expect(faults(language, await fetchCatalogue(language))).toEqual([]);
});

it.each(LANGUAGES.slice(1))('a translation is not English left standing: %s', async (language) => {
  const catalogue: Readonly<Record<string, string>> = await fetchCatalogue(language);
  const whole = Object.keys(catalogue).filter(
    (key) => englishOf(key).split(' ').length > 3 && !key.startsWith('caption.latin'),
  );
  expect(whole.length).toBeGreaterThan(300);
  expect(whole.filter((key) => catalogue[key] === englishOf(key))).toEqual([]);
});

it('each file is a language of the page', () => {
  const files = readdirSync('src/words').filter((name) => name.endsWith('.json'));
  expect(files.sort()).toEqual(LANGUAGES.map((language) => `${language}.json`).sort());
});

it('what is missing, too much, empty or unfilled would be told', () => {
  const { 'search.label': _, ...rest } = ENGLISH;
  const broken = { ...rest, 'no.such': 'x', 'card.label': ' ', 'list.points_one': '{count} point' };
  expect(faults('en', broken)).toEqual([
    'src/words/en.json lacks "search.label"; in English it is "Search"',
    'src/words/en.json has "no.such", which nothing says',
    'src/words/en.json: "card.label" is empty',
    'src/words/en.json: "list.points_one" has a brace that is no {{name}}: "{count} point"',
    'src/words/en.json: "list.points_one" has no place to fill in, English has {{count}}',
  ]);
});
