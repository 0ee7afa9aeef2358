import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { LOOK_ALIKES_FILE } from '../../src/patterns/lookAlikeParse';
import { parseVessels } from '../../src/patterns/vesselParse';
import { readShingles, sharedRuns } from './articleShingles';
import { readContent } from './contentReport';
import { CONTENT_LANGUAGES, compareWords, faults } from './contentWords';
import { ordersIn } from './safeWords';
import { readVessels, readVesselWords, vesselEnglish } from './vesselWords';

const { content } = readContent();
const { vessels, places } = parseVessels(readVessels()).vessels;
const english = vesselEnglish();

describe('the vessels', () => {
  it('name only what is there', () => {
    const mimics = content.mimics.map(({ id }) => id);
    for (const { id, mimics: own } of vessels)
      expect(
        own.filter((one) => !mimics.includes(one)),
        id,
      ).toEqual([]);
    const nerves = (JSON.parse(readFileSync(LOOK_ALIKES_FILE, 'utf8')) as { nerves: { id: string }[] })
      .nerves;
    const courses = [...vessels.map(({ id }) => id), ...nerves.map(({ id }) => `${id}_nerve`)];
    for (const place of places)
      expect(
        place.courses.filter((id) => !courses.includes(id)),
        place.id,
      ).toEqual([]);
  });

  it('of which every deep vein leads to the clot', () => {
    const veins = vessels.filter(({ kind, id }) => kind === 'vein' && !/^dorsal/.test(id));
    expect(veins).toHaveLength(9);
    for (const { id, mimics } of veins) expect(mimics, id).toContain('dvt');
  });

  it('mark as bare what the muscles beside it warn of', () => {
    for (const { id, muscles } of places)
      expect(
        muscles.some((muscle) => content.muscles.find((one) => one.id === muscle)?.safety !== undefined),
        id,
      ).toBe(true);
  });

  it('are told in our own words, that give no order', () => {
    const article = new Set(readShingles().hashes);
    for (const [at, text] of english) {
      expect(sharedRuns(text, article), at).toEqual([]);
      expect(ordersIn(text, 'en'), at).toEqual([]);
      expect(text, at).not.toMatch(/diagnos|treat|therap|\byour?\b/i);
    }
  });
});

describe.each(CONTENT_LANGUAGES)('the vessels in %s', (language) => {
  const words = readVesselWords(language);

  test('have every string, and none of an older text', () => {
    expect(compareWords(english, words)).toEqual({ missing: [], stale: [], orphans: [] });
  });

  test('keep figures and sentences, and give no order', () => {
    for (const [at, text] of english) {
      const said = words.strings[at]?.text ?? '';
      expect(faults(text, said), at).toEqual([]);
      expect(ordersIn(said, language), at).toEqual([]);
    }
  });
});
