import { shown } from '../leg/shown';
import type { ContentProblem } from './contentProblems';
import { EntryReader, isEntry } from './contentReader';
import { type ContentWords, translateContent } from './contentStrings';
import { BarePlaceSchema, VESSELS_VERSION, VesselSchema, type Vessels, VesselsSchema } from './vesselSchema';

export const VESSELS_FILE = 'models/vessels.json';

/** Where words for people stand in it; `*` is any id. */
export const VESSEL_WORDS: readonly string[] = [
  'vessels.*.label',
  'vessels.*.words',
  'vessels.*.doubt',
  'places.*.label',
  'places.*.words',
];

export interface ParsedVessels {
  vessels: Vessels;
  /** One sentence for each entry that was left out. */
  problems: readonly ContentProblem[];
}

/**
 * Read the file entry by entry: one with a mistake is left out and reported in one sentence, the rest stays.
 * @param json the parsed JSON of `models/vessels.json`
 * @throws Error when it is not an object of version 1 in millimetres of leg space: then nothing in it can be trusted.
 */
export function parseVessels(json: unknown): ParsedVessels {
  if (!isEntry(json))
    throw new Error(
      `${VESSELS_FILE}: the file does not hold one JSON object; restore it from the repository.`,
    );
  if (json.version !== VESSELS_VERSION)
    throw new Error(
      `${VESSELS_FILE}: version is ${json.version === undefined ? 'missing' : shown(json.version)} and this page reads version ${VESSELS_VERSION}; restore the file or update the page.`,
    );
  if (json.units !== 'mm' || json.space !== 'leg')
    throw new Error(
      `${VESSELS_FILE}: units and space are ${shown(json.units)} and ${shown(json.space)}; they must be "mm" and "leg", in which the lines are read.`,
    );
  const reader = new EntryReader(VESSELS_FILE);
  for (const key of Object.keys(json))
    if (!Object.hasOwn(VesselsSchema.shape, key))
      reader.problems.push(
        reader.said(`the key ${shown(key)}`, '', 'is unknown', 'correct its spelling or remove it'),
      );
  const vessels: Vessels = {
    vessels: reader.list(json.vessels, 'vessel', (entry, name) => reader.value(entry, VesselSchema, name)),
    places: reader.list(json.places, 'place', (entry, name) => reader.value(entry, BarePlaceSchema, name)),
  };
  return { vessels, problems: reader.problems };
}

/** The same in another language; English stays where a translation is missing or was made from another text. */
export function translateVessels(vessels: Vessels, words: ContentWords): Vessels {
  return translateContent(vessels, words, VESSEL_WORDS);
}
