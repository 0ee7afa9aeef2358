import { drawingsOf } from '../patterns/lookAlikeDrawings';
import type { LookAlike, LookAlikeSource, LookAlikes } from '../patterns/lookAlikeSchema';
import type { Content } from '../patterns/schema';
import { lookAlikeKey, type Topic, topicKey } from '../patterns/topics';
import { text } from '../words/text';
import type { Warned } from './cardModel';
import type { bestViews } from './patternSketch';

/** The drawings that a card is about. */
export interface DrawnTopic {
  /** Told in full on this card; null when it has none, or none of its own. */
  own: LookAlike | null;
  /** Those with a card of their own: this one leads to them. */
  others: readonly LookAlike[];
}

/** What is drawn of a look-alike's card: the content's own, or one that stands in the drawn look-alikes alone. */
export function drawnOf({ kind, id, key }: Topic, lookAlikes: readonly LookAlike[]): DrawnTopic {
  const about = lookAlikes.filter((one) =>
    kind === 'alike' ? one.id === id : kind === 'mimic' && one.mimics.includes(id),
  );
  const own = about.find((one) => lookAlikeKey(one, lookAlikes) === key) ?? null;
  return { own, others: about.filter((one) => one !== own) };
}

/** What is drawn, as a sketch and its views take a pattern. */
export function sketchOf({ area: { core, wider } }: LookAlike): Parameters<typeof bestViews>[0] {
  return { referral: { essential: core, spillover: wider } };
}

/** What to do about a drawn look-alike: its own words, else those of the content's look-alike that it is. */
export function actionOf({ action, mimics: named }: LookAlike, { mimics }: Content): string | undefined {
  return action ?? mimics.find((mimic) => named.includes(mimic.id) && mimic.action !== undefined)?.action;
}

/** Each warning that a look-alike's signs stand for, once, in the order of the signs. One whose warning was left out keeps its words. */
export function signsOf({ warnings }: LookAlike, content: Content): Warned[] {
  const flags = [...new Set(warnings.map(({ flag }) => flag))];
  return flags.map((flag) => ({
    ...warnedOf(flag, content),
    signs: warnings.filter((one) => one.flag === flag).map(({ sign }) => sign),
  }));
}

/** A sign names a warning sign or a look-alike of the content. */
function warnedOf(id: string, { redFlags, mimics }: Content): Warned {
  const flag = redFlags.find((one) => one.id === id);
  if (flag) return { ...flag, topic: topicKey('flag', id) };
  const mimic = mimics.find((one) => one.id === id);
  const unknown = {
    id,
    pattern: '',
    suspect: text('alike.signAlone'),
    level: 'urgent' as const,
    action: text('alike.signAction'),
  };
  if (!mimic) return unknown;
  const { label: suspect, level, action = text('alike.signAction') } = mimic;
  return {
    ...unknown,
    suspect,
    level: level === 'ordinary' ? 'caution' : level,
    action,
    topic: topicKey('mimic', id),
  };
}

/** Who wrote a source, as in every language. */
export function authorsOf({ authors }: LookAlikeSource): string | undefined {
  return authors?.replace(/ and others$/, ' et al.');
}

/** A source in a line: `Lee 2008`, `musculoskeletalkey.com`. */
export function shortSource(source: LookAlikeSource): string {
  if (source.id === 'general_clinical') return text('card.source.clinical');
  const [first] = authorsOf(source)?.split(/,| et al\.| \(/) ?? [];
  // Initials follow a name in capitals.
  const name = first?.replace(/ \p{Lu}{1,4}$/u, '') ?? source.title;
  return source.year === undefined ? name : `${name} ${source.year}`;
}

/** Where a source can be read: by its DOI, which lasts, else where it was read. */
export function addressOf({ doi, url }: LookAlikeSource): string | undefined {
  return doi === undefined ? url : `https://doi.org/${doi}`;
}

/** Everything that an entry and its tests rest on, in the order of the file. */
export function sourcesOf({ sources, tests, otherMaps = [] }: LookAlike, all: LookAlikes): LookAlikeSource[] {
  const named = new Set([
    ...sources,
    ...tests.flatMap((test) => test.sources),
    ...otherMaps.map(({ source }) => source),
  ]);
  return all.sources.filter(({ id }) => named.has(id));
}

/** One way in which it is charted. */
export interface Chart {
  /** Its drawing; null where it is told in words alone. */
  drawing: string | null;
  /** Whose it is; null for the file's own. */
  map: NonNullable<LookAlike['otherMaps']>[number] | null;
}

/** All charts of a look-alike, the file's own first; none where there is but that. */
export function chartsOf(lookAlike: LookAlike): Chart[] {
  const maps = lookAlike.otherMaps ?? [];
  if (maps.length === 0) return [];
  const drawings = drawingsOf(lookAlike);
  return [null, ...maps].map((map) => ({
    drawing: drawings.find((one) => one.map === map)?.id ?? null,
    map,
  }));
}
