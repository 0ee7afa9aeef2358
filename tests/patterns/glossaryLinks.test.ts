import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseContent } from '../../src/patterns/contentParse';
import { type ContentWords, contentStrings, translateContent } from '../../src/patterns/contentStrings';
import { GLOSSARY_FORMS } from '../../src/patterns/glossaryForms';
import { linkTerms } from '../../src/patterns/glossaryLinks';
import { parseStudy } from '../../src/patterns/studyParse';
import { studyStrings, translateStudy } from '../../src/patterns/studyStrings';
import de from '../../src/words/de.json';
import en from '../../src/words/en.json';
import es from '../../src/words/es.json';
import fr from '../../src/words/fr.json';
import { LANGUAGES, type Language } from '../../src/words/languages';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { study } = parseStudy(json('models/muscle-study.json'));
const { content } = parseContent(json('models/trigger-points.json'));
const TERMS = study.glossary.map(({ id }) => id);

const linked = (texts: string[], language: Language = 'en') =>
  linkTerms(texts, TERMS, language).map((pieces) =>
    pieces.map(({ words, term }) => (term === null ? words : `[${words}|${term}]`)).join(''),
  );

describe('words that are explained', () => {
  it('are linked where they first occur, with their endings, and the text is whole', () => {
    const texts = [
      'Trigger points in a taut band: latent trigger points.',
      'A trigger point, active or latent.',
    ];
    expect(linked(texts)).toEqual([
      '[Trigger points|trigger_point] in a [taut band|taut_band]: [latent|latent] trigger points.',
      'A trigger point, active or latent.',
    ]);
    const joined = linkTerms(texts, TERMS, 'en').map((p) => p.map(({ words }) => words).join(''));
    expect(joined).toEqual(texts);
  });

  it('are linked as whole words, and "active" only of points', () => {
    expect(linked(['Very active people. Active points hurt.'])).toEqual([
      'Very active people. [Active|active] points hurt.',
    ]);
    expect(linked(['Patent, latently, dermatomes.'])).toEqual(['Patent, latently, [dermatomes|dermatome].']);
    expect(linked(['Triggerpunkten, aktive Menschen, Hauptzonen'], 'de')).toEqual([
      '[Triggerpunkten|trigger_point], aktive Menschen, [Hauptzonen|essential]',
    ]);
    expect(linked(['Los puntos activos; personas activas.'], 'es')).toEqual([
      'Los puntos [activos|active]; personas activas.',
    ]);
    expect(linked(['Les points actifs à bande tendue.'], 'fr')).toEqual([
      'Les points [actifs|active] à [bande tendue|taut_band].',
    ]);
  });

  it('are plain while the glossary has not come', () => {
    expect(linkTerms(['A trigger point.'], [], 'en')).toEqual([[{ words: 'A trigger point.', term: null }]]);
  });
});

const words = (file: string) => json(file) as ContentWords;
const MESSAGES = { en, de, es, fr };

describe.each(LANGUAGES)('the glossary in %s', (language) => {
  const spoken =
    language === 'en' ? study : translateStudy(study, words(`models/languages/study.${language}.json`));

  it('has every term and its meaning, and none of them left in English', () => {
    for (const entry of spoken.glossary) {
      const english = study.glossary.find(({ id }) => id === entry.id);
      expect(entry.term.trim(), entry.id).not.toBe('');
      if (language !== 'en') expect(entry.text, entry.id).not.toBe(english?.text);
    }
  });

  it('knows each term in the texts by the forms of the language', () => {
    // "Active" alone may be said of anything: it is known by the point it is said of.
    for (const { id, term } of spoken.glossary)
      if (id !== 'active') expect(linkTerms([term], [id], language)[0]?.[0]?.term, `${id}: ${term}`).toBe(id);
    expect(Object.keys(GLOSSARY_FORMS[language] ?? {}).sort()).toEqual([...TERMS].sort());
  });

  it('is reached for each term from words that stand on a card', () => {
    const said =
      language === 'en' ? content : translateContent(content, words(`models/languages/${language}.json`));
    const messages = MESSAGES[language];
    const texts = [
      messages['card.points'],
      messages['study.skin'],
      // The names of the zones are links of their own.
      ...spoken.glossary.filter(({ id }) => id === 'essential' || id === 'spillover').map(({ term }) => term),
      ...[...contentStrings(said)].filter(([at]) => /^(muscles|evidence)/.test(at)).map(([, text]) => text),
      ...studyStrings(spoken).values(),
    ];
    const found = new Set(
      linkTerms(texts, TERMS, language)
        .flat()
        .flatMap(({ term }) => term ?? []),
    );
    expect(TERMS.filter((id) => !found.has(id))).toEqual([]);
  });
});
