/**
 * Which strings of the content are words for people, and how each is addressed, so that they can be translated without
 * touching the file. Pure: no page, no fetch.
 */

/** Where words stand in `models/trigger-points.json`, and names in `models/structures.json`; `*` is any id, index or key. What is shown to a person belongs here. */
export const TRANSLATED: readonly string[] = [
  'meta.title',
  'meta.disclaimer',
  'meta.sources.*',
  'meta.chapters.*',
  'meta.confidenceScale.*',
  'meta.positionConfidence',
  'meta.precision',
  'coordinates.landmarks.*.name',
  'coordinates.landmarkNote',
  'groups.*.english',
  'groups.*.note',
  'muscles.*.english',
  'muscles.*.origin.text',
  'muscles.*.insertion.text',
  'muscles.*.innervation.text',
  'muscles.*.actions.*.text',
  'muscles.*.articleAnatomy.*.text',
  'muscles.*.articleReferral.text',
  'muscles.*.articlePointFacts.*.text',
  'muscles.*.symptoms.*.text',
  'muscles.*.activating.*.text',
  'muscles.*.limits.*.text',
  'muscles.*.consequences.*.text',
  'muscles.*.antagonistsNote',
  'muscles.*.numberingNote',
  'muscles.*.patternNote',
  'muscles.*.safety',
  'muscles.*.points.*.label',
  'muscles.*.points.*.part',
  'muscles.*.points.*.location',
  'muscles.*.points.*.referral.*.words',
  'muscles.*.points.*.deepTarget.*',
  'muscles.*.points.*.quality',
  'muscles.*.points.*.articleName',
  'muscles.*.points.*.extra',
  'muscles.*.points.*.surfaceNote',
  'edges.*.text',
  'mimics.*.label',
  'mimics.*.resemblance.text',
  'mimics.*.distinguishing.text',
  'mimics.*.action',
  'redFlags.*.pattern',
  'redFlags.*.suspect',
  'redFlags.*.short',
  'redFlags.*.action',
  'painRegions.*.english',
  'painRegions.*.articleNote',
  'others.*.english',
  'others.*.noChart',
  'evidence.summary',
  'evidence.wording.*',
  'evidence.items.*.finding',
  'evidence.items.*.implication',
  'reading.*.note',
  'structures.*.english',
];

/** One translated string and the English it was made from. */
export interface Translated {
  /** `fingerprint` of the English text: when that has changed since, the translation is not shown. */
  of: string;
  text: string;
}

/** A content language: `models/languages/<language>.json`. */
export interface ContentWords {
  language: string;
  /** By the address of the string: `muscles.gastrocnemius.points.gas_1.location`, `structures.femur.english`. */
  strings: Readonly<Record<string, Translated>>;
}

/** Eight hexadecimal digits that change with the text: FNV-1a, 32 bit. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * Every string to translate, by its address, in the order of the file. An entry of a list is addressed by its id where it
 * has one, else by its place in the list.
 * @param places where its words stand, written as in `TRANSLATED`
 */
export function contentStrings(content: object, places = TRANSLATED): Map<string, string> {
  const found = new Map<string, string>();
  mapStrings(content, [], [], stepsOf(places), (address, text) => {
    found.set(address, text);
    return text;
  });
  return found;
}

/**
 * `content` with its words in another language; English stays where a translation is missing or was made from another
 * text. What has no words in it (strokes, places, ids) is the same object as before.
 */
export function translateContent<T extends object>(
  content: T,
  { strings }: ContentWords,
  places = TRANSLATED,
): T {
  return mapStrings(content, [], [], stepsOf(places), (address, text) =>
    translationOf(strings[address], text),
  ) as T;
}

/** The translation of `english`, or `english` itself when there is none that was made from it. */
export function translationOf(translated: Translated | undefined, english: string): string {
  return translated !== undefined && translated.of === fingerprint(english) ? translated.text : english;
}

type Places = readonly (readonly string[])[];

const stepsOf = (places: readonly string[]): Places => places.map((place) => place.split('.'));

/** Rebuilds only what changes. `steps` are those from the root as `places` write them, `address` as they are. */
function mapStrings(
  value: unknown,
  address: readonly string[],
  steps: readonly string[],
  places: Places,
  change: (address: string, text: string) => string,
): unknown {
  if (typeof value === 'string')
    return isTranslated(steps, places) ? change(address.join('.'), value) : value;
  if (typeof value !== 'object' || value === null || !leadsToWords(steps, places)) return value;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const next = list.map((entry, at) =>
      mapStrings(entry, [...address, idOf(entry) ?? String(at)], [...steps, '*'], places, change),
    );
    return next.every((entry, at) => entry === list[at]) ? value : next;
  }
  const before = Object.entries(value);
  const next = before.map(
    ([key, part]) => [key, mapStrings(part, [...address, key], [...steps, key], places, change)] as const,
  );
  return next.every(([, part], at) => part === before[at]?.[1]) ? value : Object.fromEntries(next);
}

function isTranslated(steps: readonly string[], places: Places): boolean {
  return places.some((place) => place.length === steps.length && matches(place, steps));
}

function leadsToWords(steps: readonly string[], places: Places): boolean {
  return places.some((place) => place.length > steps.length && matches(place, steps));
}

function matches(place: readonly string[], steps: readonly string[]): boolean {
  return steps.every((step, at) => place[at] === '*' || place[at] === step);
}

function idOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return null;
  return typeof entry.id === 'string' ? entry.id : null;
}
