import { afterEach, describe, expect, test } from 'vitest';
import { firstLanguage } from '../../src/app/pageLanguage';
import { LANGUAGES, type Language, languageFrom, learnLanguage } from '../../src/view/language';
import { CATALOGUE as DE } from '../../src/view/languages/de';
import { CATALOGUE as ES } from '../../src/view/languages/es';
import { CATALOGUE as FR } from '../../src/view/languages/fr';
import {
  MESSAGES as EARLY,
  ENGLISH,
  type MessageId,
  number,
  plural,
  speak,
  text,
} from '../../src/view/messages';
import { STUDY_MESSAGES } from '../../src/view/messagesStudy';

const CATALOGUES = { de: DE, es: ES, fr: FR } as const;
/** What is there from the first byte, and what comes with a late part. */
const MESSAGES = { ...EARLY, ...STUDY_MESSAGES };
const IDS = Object.keys(MESSAGES) as MessageId[];
const places = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort();

afterEach(() => speak(ENGLISH));

describe.each(['de', 'es', 'fr'] as const)('the interface in %s', (language) => {
  const catalogue = CATALOGUES[language];

  test('says everything, and nothing that English does not', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...IDS].sort());
    expect(IDS.filter((id) => catalogue[id].trim() === '')).toEqual([]);
  });

  test('leaves the same places to fill in', () => {
    for (const id of IDS) expect(places(catalogue[id]), id).toEqual(places(MESSAGES[id]));
  });

  test('has a form for every number of things', async () => {
    speak(await learnLanguage(language));
    const forms = new Intl.PluralRules(language);
    for (const count of [0, 1, 2, 5, 11, 21, 100, 1_000_000])
      expect(plural('list.points', count), forms.select(count)).toContain(number(count));
  });

  test('is not English left standing', () => {
    const words = IDS.filter((id) => MESSAGES[id].split(' ').length > 3 && !id.startsWith('caption.latin'));
    expect(words.filter((id) => catalogue[id] === MESSAGES[id])).toEqual([]);
  });
});

test('a message is filled in, with numbers as the language writes them', async () => {
  speak(await learnLanguage('de'));
  expect(text('loading.of', { loaded: 1.5, total: 2.25 })).toBe('1,5 von 2,25 MB');
  expect(plural('probe.patterns', 1)).toBe('1 beschriebenes Muster');
  expect(plural('probe.patterns', 3)).toBe('3 beschriebene Muster');
  expect(text('search.label')).toBe('Suche');
  speak(ENGLISH);
  expect(plural('probe.patterns', 3)).toBe('3 reported patterns');
});

test('the words of a late part are said in English as soon as it is there', () => {
  expect(text('study.title')).toBe('To study');
  expect(text('study.levels', { levels: 'L5' })).toBe('Root levels: L5');
});

test('a place without a value stays as written', async () => {
  for (const language of LANGUAGES) {
    speak(await learnLanguage(language));
    expect(text('announce.on')).toContain('{name}');
  }
});

test('French counts nothing as one', async () => {
  speak(await learnLanguage('fr'));
  expect(plural('list.points', 0)).toBe('0 point');
  expect(plural('list.points', 2)).toBe('2 points');
});

test.each<[string, string | null, string[], Language]>([
  ['?lang=de&show=gas_1', 'fr', ['es'], 'de'],
  ['?lang=DE-at', null, [], 'de'],
  ['?lang=tlh', 'fr', ['es'], 'fr'],
  ['', 'fr', ['es'], 'fr'],
  ['', null, ['pt-BR', 'es-MX', 'de'], 'es'],
  ['', 'klingon', ['zh'], 'en'],
])('address "%s", kept %s, browser %j: %s', (search, kept, preferred, language) => {
  expect(firstLanguage(search, kept, preferred).language).toBe(language);
});

test('an unknown language in the address is told', () => {
  expect(firstLanguage('?lang=tlh', null, []).unknown).toBe('tlh');
  expect(firstLanguage('?lang=fr', null, []).unknown).toBeNull();
  expect(languageFrom([])).toBeNull();
});
