import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import de from '../../src/words/de.json';
import es from '../../src/words/es.json';
import fr from '../../src/words/fr.json';
import { textsIn } from './articleShingles';
import { CONTENT_LANGUAGES, readWords } from './contentWords';
import { otherwise, WORD_CHOICES } from './wordChoice';

type Language = (typeof CONTENT_LANGUAGES)[number];

const LESSONS = 'public/lessons';
const INTERFACE = { de, es, fr };

function inContent(language: Language): string[] {
  return Object.values(readWords(language).strings).map(({ text }) => text);
}

function inLessons(language: Language): string[] {
  return readdirSync(LESSONS)
    .filter((name) => name.endsWith('.lesson.json'))
    .flatMap((name) => textsIn(JSON.parse(readFileSync(`${LESSONS}/${name}`, 'utf8'))))
    .filter(({ path }) => path.endsWith(`/${language}`))
    .map(({ text }) => text);
}

describe('the choice of words', () => {
  it.each(CONTENT_LANGUAGES)('is one through content, lessons and interface: %s', (language) => {
    const sources = [inContent(language), inLessons(language), Object.values(INTERFACE[language])];
    for (const source of sources) expect(source.length).toBeGreaterThan(100);
    expect(sources.flat().flatMap((words) => otherwise(words, WORD_CHOICES[language]))).toEqual([]);
  });

  it('would notice a word that is not said', () => {
    expect(otherwise('Quel motif correspond ?', WORD_CHOICES.fr)).toHaveLength(1);
    expect(otherwise('Une douleur, pire à la marche.', WORD_CHOICES.fr)).toHaveLength(1);
    expect(otherwise('La pire de la semaine', WORD_CHOICES.fr)).toEqual([]);
    expect(otherwise('Glúteo medio TrP1', WORD_CHOICES.es)).toHaveLength(1);
    expect(otherwise('Trochanter major (großer Rollhügel)', WORD_CHOICES.de)).toEqual([]);
    expect(otherwise('Spitze des großen Rollhügels.', WORD_CHOICES.de)).toHaveLength(1);
  });
});
