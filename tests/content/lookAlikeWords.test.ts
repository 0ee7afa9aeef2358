import { describe, expect, test } from 'vitest';
import { CONTENT_LANGUAGES, compareWords, faults } from './contentWords';
import { lookAlikeEnglish, readLookAlikeWords } from './lookAlikeWords';
import { ELSEWHERE, ordersIn, TWO_PLACES } from './safeWords';
import { otherwise, WORD_CHOICES } from './wordChoice';

const english = lookAlikeEnglish();

describe.each(CONTENT_LANGUAGES)('the look-alikes in %s', (language) => {
  const words = readLookAlikeWords(language);
  const said = [...english].map(([at, text]) => ({ at, text, said: words.strings[at]?.text ?? '' }));

  test('have every string, and none of an older text', () => {
    expect(english.size).toBeGreaterThan(1000);
    expect(compareWords(english, words)).toEqual({ missing: [], stale: [], orphans: [] });
  });

  test('keep figures, codes and sentences', () => {
    const wrong = said.flatMap(({ at, text, said }) =>
      faults(text, said).map((fault) => `${at}: "${said}" ${fault}`),
    );
    expect(wrong).toEqual([]);
  });

  test('are said in the words that are used elsewhere', () => {
    expect(said.flatMap(({ said }) => otherwise(said, WORD_CHOICES[language]))).toEqual([]);
  });

  test('order no treatment, stand alone, and name one place', () => {
    expect(said.flatMap(({ said }) => ordersIn(said, language))).toEqual([]);
    expect(said.filter(({ said }) => ELSEWHERE[language].test(said))).toEqual([]);
    expect(said.filter(({ said }) => TWO_PLACES[language].test(said))).toEqual([]);
  });
});
