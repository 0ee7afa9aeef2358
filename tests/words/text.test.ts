import { afterEach, describe, expect, it } from 'vitest';
import { ENGLISH } from '../../src/words/english';
import { LANGUAGES, type Language, languageFrom, languageName } from '../../src/words/languages';
import {
  languageStore,
  learnLanguage,
  list,
  number,
  plural,
  sentenceCase,
  showLanguage,
  text,
  wordsOf,
} from '../../src/words/text';

const speak = async (language: Language) => showLanguage(await learnLanguage(language));

afterEach(() => showLanguage(ENGLISH));

describe('a message', () => {
  it('is filled in, with numbers as the language writes them', async () => {
    await speak('de');
    expect(text('loading.of', { loaded: 1.5, total: 2.25 })).toBe('1,5 von 2,25 MB');
    expect(text('search.label')).toBe('Suche');
    expect(number(2.5)).toBe('2,5');
    expect(list(['a', 'b', 'c'])).toBe('a, b und c');
    expect(sentenceCase('Wade')).toBe('Wade');
    showLanguage(ENGLISH);
    expect(sentenceCase('Calf')).toBe('calf');
    expect(plural('probe.patterns', 3)).toBe('3 reported patterns');
  });

  it.each(LANGUAGES)('keeps a place without a value as written: %s', async (language) => {
    await speak(language);
    expect(text('announce.on')).toContain('{{name}}');
  });

  it('takes a value as it is, whatever stands in it', () => {
    for (const name of ['{{count}}', '$&', '$t(card.label)', '<b>'])
      expect(text('announce.on', { name })).toContain(name);
  });
});

describe('a plural', () => {
  it.each(LANGUAGES)('has a form for every number of things: %s', async (language) => {
    await speak(language);
    const forms = new Intl.PluralRules(language);
    for (const count of [0, 1, 2, 5, 11, 21, 100, 1_000_000])
      expect(plural('list.points', count), forms.select(count)).toContain(number(count));
  });

  it('takes the form of the language', async () => {
    await speak('de');
    expect(plural('probe.patterns', 1)).toBe('1 beschriebenes Muster');
    expect(plural('probe.patterns', 3)).toBe('3 beschriebene Muster');
    await speak('fr');
    expect(plural('list.points', 0)).toBe('0 point');
    expect(plural('list.points', 2)).toBe('2 points');
  });
});

it('what a catalogue lacks is said by its key, or in its form for many', () => {
  const words = wordsOf('fr', { 'list.points_other': '{{count}} points !' });
  expect(words.text('search.label')).toBe('search.label');
  expect(words.plural('list.points', 1)).toBe('1 points !');
  expect(words.plural('probe.patterns', 3)).toBe('probe.patterns');
});

it('another language is other words, so that what depends on them is renewed', async () => {
  const before = languageStore.getState();
  await speak('es');
  expect(languageStore.getState()).not.toBe(before);
  expect(languageStore.getState().language).toBe('es');
});

it('languages are known by their tags, whatever the region', () => {
  expect(languageFrom(['pt-BR', 'DE-at'])).toBe('de');
  expect(languageFrom([])).toBeNull();
  expect(LANGUAGES.map(languageName)).toEqual(['English', 'Deutsch', 'Español', 'Français']);
});
