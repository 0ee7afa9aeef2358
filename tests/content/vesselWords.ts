import { readFileSync } from 'node:fs';
import { type ContentWords, contentStrings } from '../../src/patterns/contentStrings';
import { VESSEL_WORDS, VESSELS_FILE } from '../../src/patterns/vesselParse';

export const vesselWordsFile = (language: string) => `models/languages/vessels.${language}.json`;

export const readVessels = (): object => JSON.parse(readFileSync(VESSELS_FILE, 'utf8'));

/** Every string of the vessels to translate, by address. */
export const vesselEnglish = (): Map<string, string> => contentStrings(readVessels(), VESSEL_WORDS);

export const readVesselWords = (language: string): ContentWords =>
  JSON.parse(readFileSync(vesselWordsFile(language), 'utf8'));
