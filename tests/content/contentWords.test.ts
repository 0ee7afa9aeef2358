import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  CONTENT_LANGUAGES,
  compareWords,
  englishStrings,
  faults,
  readWords,
  wordsFile,
} from './contentWords';

const english = englishStrings();

test('a translation that loses a figure, a point’s code or the end of its sentence is noticed', () => {
  expect(faults('Within 2 to 3 cm.', 'Auf 2 bis 3 cm.')).toEqual([]);
  expect(faults('Within 2 to 3 cm.', 'Auf 2 bis 4 cm.')).toHaveLength(1);
  expect(faults('Gastrocnemius TrP1', 'Gastrocnemius Punkt 1')).toHaveLength(1);
  expect(faults('See a clinician.', 'Zum Arzt')).toHaveLength(1);
  expect(faults('belly', ' ')).not.toEqual([]);
});

describe.each(CONTENT_LANGUAGES)('the content in %s', (language) => {
  const there = existsSync(wordsFile(language));

  test.skipIf(!there)(`${wordsFile(language)} has every string, and none of an older text`, () => {
    expect(compareWords(english, readWords(language))).toEqual({ missing: [], stale: [], orphans: [] });
  });

  test.skipIf(!there)(`${wordsFile(language)} keeps figures, codes and sentences`, () => {
    const { strings } = readWords(language);
    const wrong = [...english].flatMap(([at, text]) =>
      faults(text, strings[at]?.text ?? text).map((fault) => `${at}: "${strings[at]?.text}" ${fault}`),
    );
    expect(wrong).toEqual([]);
  });
});
