import { describe, expect, it, test } from 'vitest';
import { hashesOf, readShingles, sharedRuns } from './articleShingles';
import { readContent } from './contentReport';
import { CONTENT_LANGUAGES, compareWords, faults } from './contentWords';
import { MUSCLE_ROOTS } from './muscleRoots';
import { ELSEWHERE, ordersIn, SPOKEN, type Spoken, TWO_PLACES } from './safeWords';
import { readStudy, readStudyWords, statementsOf, studyEnglish } from './studyWords';
import { otherwise, WORD_CHOICES } from './wordChoice';

const study = readStudy();
const { content } = readContent();
const statements = statementsOf(study);
const english = studyEnglish(study);
const entries = Object.entries(study.muscles);
const known = [...content.muscles.map(({ id }) => id), ...content.others.map(({ id }) => id)];

/** Every string of the study in `language`, by address. */
function spoken(language: Spoken): ReadonlyMap<string, string> {
  if (language === 'en') return english;
  const { strings } = readStudyWords(language);
  return new Map([...english.keys()].map((at) => [at, strings[at]?.text ?? '']));
}

describe('the study', () => {
  it('has an entry for every muscle with trigger points, in the order of the content', () => {
    expect(Object.keys(study.muscles)).toEqual(content.muscles.map(({ id }) => id));
  });

  it('says of each muscle its nerve, how it is found and told apart, what is limited, the test, what is worth changing and the evidence', () => {
    for (const [id, entry] of entries) {
      const { nerve, palpation, neighbour, limited, strength, change, evidence } = entry;
      for (const { text } of [nerve, palpation, neighbour, limited, strength, evidence])
        expect(text.length, id).toBeGreaterThan(5);
      expect(change.length, id).toBeGreaterThan(0);
      expect(neighbour.from.length, id).toBeGreaterThan(0);
      expect(['injection', 'experts', 'seldom'], id).toContain(evidence.level);
    }
  });

  it('gives a known source and a confidence for every statement, and a chapter where it cites the charts', () => {
    for (const [at, { source, confidence, chapter }] of statements) {
      expect(study.sources[source], at).toBeTruthy();
      expect(['high', 'medium', 'low'], at).toContain(confidence);
      if (source === 'T&S' && !at.startsWith('glossary.'))
        expect(content.meta.chapters[chapter ?? 0], at).toBeTruthy();
    }
    const cited = new Set([...statements.values()].map(({ source }) => source));
    expect(Object.keys(study.sources).filter((key) => !cited.has(key))).toEqual([]);
  });

  it('means by a source what the content means by it', () => {
    for (const [key, citation] of Object.entries(content.meta.sources))
      if (study.sources[key] !== undefined) expect(study.sources[key], key).toBe(citation);
  });

  it('gives each nerve the roots of the table', () => {
    expect(Object.fromEntries(entries.map(([id, { nerve }]) => [id, nerve.roots.join(' ')]))).toEqual(
      MUSCLE_ROOTS,
    );
  });

  it('tells a muscle from others that the content knows, and not from itself', () => {
    for (const [id, { neighbour }] of entries) {
      expect(neighbour.from, id).not.toContain(id);
      for (const other of neighbour.from) expect(known, `${id}, ${other}`).toContain(other);
    }
  });

  it('explains the words of the field', () => {
    expect(study.glossary.map(({ id }) => id)).toEqual([
      'trigger_point',
      'active',
      'latent',
      'taut_band',
      'essential',
      'spillover',
      'referred_pain',
      'dermatome',
    ]);
  });

  it('says of what lies too deep that it cannot be felt', () => {
    const deep = [
      ['vastus_intermedius', 'adductor_brevis', 'tibialis_posterior', 'quadratus_plantae'],
      ['adductor_hallucis', 'plantar_interossei', 'obturator_internus'],
    ].flat();
    for (const id of deep) expect(study.muscles[id]?.palpation.text, id).toMatch(/cannot be felt/);
  });

  it('lets nobody feel through a calf before a clot has been thought of', () => {
    const calf = content.muscles.filter(({ group }) =>
      ['calf', 'deep calf', 'posterior knee'].includes(group),
    );
    for (const { id } of calf) expect(study.muscles[id]?.palpation.text, id).toMatch(/^A (calf|leg) .*clot/);
  });

  it('calls a pattern produced by injection or stimulation only where an experiment is cited', () => {
    const produced = entries.filter(([, { evidence }]) => evidence.level === 'injection');
    expect(produced.length).toBeGreaterThan(0);
    for (const [id, { evidence }] of produced)
      expect(study.sources[evidence.source], id).toMatch(/\b(19|20)\d\d;/);
  });

  it('shares no run of seven words with the passages of the source article that were read', () => {
    const article = new Set(readShingles().hashes);
    expect([...english.values()].flatMap((text) => sharedRuns(text, article))).toEqual([]);
    const own = new Set(hashesOf([study.numbering.text]));
    expect(sharedRuns(study.numbering.text, own).length).toBeGreaterThan(0);
  });
});

describe.each(CONTENT_LANGUAGES)('the study in %s', (language) => {
  const words = readStudyWords(language);

  test('has every string, and none of an older text', () => {
    expect(compareWords(english, words)).toEqual({ missing: [], stale: [], orphans: [] });
  });

  test('keeps figures, codes and sentences', () => {
    expect(
      [...english].flatMap(([at, text]) =>
        faults(text, words.strings[at]?.text ?? '').map((fault) => `${at}: ${fault}`),
      ),
    ).toEqual([]);
  });

  test('says things in the words of the content', () => {
    expect(
      Object.values(words.strings).flatMap(({ text }) => otherwise(text, WORD_CHOICES[language])),
    ).toEqual([]);
  });
});

describe.each(SPOKEN)('the study in %s', (language) => {
  const strings = spoken(language);

  it('orders no treatment', () => {
    expect([...strings.values()].flatMap((text) => ordersIn(text, language))).toEqual([]);
  });

  it('sends nobody to another entry, and names one place by one word', () => {
    expect([...strings].filter(([, said]) => ELSEWHERE[language].test(said))).toEqual([]);
    expect([...strings].filter(([, said]) => TWO_PLACES[language].test(said))).toEqual([]);
  });

  it('speaks of no diagnosis', () => {
    // The title of a work that is cited is as its authors wrote it.
    const own = [...strings].filter(([at]) => !at.startsWith('sources.'));
    expect(own.filter(([, said]) => /diagn[oó]s/i.test(said))).toEqual([]);
  });
});
