import { type ContentWords, contentStrings, translateContent } from './contentStrings';
import type { LookAlikes } from './lookAlikeSchema';

/**
 * Where words for people stand in `models/look-alikes.json`; `*` is any id, index or key. Titles of works and of where they
 * came out stay as they are printed.
 */
const LOOK_ALIKE_WORDS: readonly string[] = [
  'meta.disclaimer',
  'meta.area',
  'meta.course',
  'meta.precision',
  'meta.wording.*',
  'meta.confidenceScale.*',
  'sources.*.note',
  'lookAlikes.*.label',
  'lookAlikes.*.action',
  'lookAlikes.*.area.core.words',
  'lookAlikes.*.area.wider.words',
  'lookAlikes.*.keyPoint.words',
  'lookAlikes.*.otherMaps.*.label',
  'lookAlikes.*.otherMaps.*.words',
  'lookAlikes.*.quality',
  'lookAlikes.*.tells.*',
  'lookAlikes.*.tests.*.name',
  'lookAlikes.*.tests.*.meaning',
  'lookAlikes.*.tests.*.accuracy',
  'lookAlikes.*.warnings.*.sign',
  'lookAlikes.*.doubt',
  'nerves.*.label',
  'nerves.*.words',
  'nerves.*.calibreNote',
  'nerves.*.branches.*.label',
  'nerves.*.squeezedAt.*',
  'nerves.*.doubt',
  'comparisons.*.title',
  'comparisons.*.why',
  'comparisons.*.ask.*',
];

/** Every string to translate by its address: `lookAlikes.root_pain_s1.tells.0`. */
export function lookAlikeStrings(file: object): Map<string, string> {
  return contentStrings(file, LOOK_ALIKE_WORDS);
}

/** The same in another language; English stays where a translation is missing or was made from another text. */
export function translateLookAlikes(lookAlikes: LookAlikes, words: ContentWords): LookAlikes {
  return translateContent(lookAlikes, words, LOOK_ALIKE_WORDS);
}
