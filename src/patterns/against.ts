import type { ContentIndex, PointEntry } from './contentIndex';
import { byLevel, cannotWait } from './levels';
import type { Comparison, LookAlike, LookAlikes } from './lookAlikeSchema';

const KIND = 'against';

/** The card that lists the comparisons worth teaching. */
export const COMPARISONS_CARD = `${KIND}:all`;

/** The card of a pattern beside a look-alike: `against:gmin_p1:root_pain_s1`. */
export function againstKey(point: string, lookAlike: string): string {
  return `${KIND}:${point}:${lookAlike}`;
}

/** Whether a key is of such a card, known or not. */
export function isAgainstKey(key: string): boolean {
  return key.startsWith(`${KIND}:`);
}

/** A reported pattern and a look-alike that are compared. */
export interface Against {
  key: string;
  entry: PointEntry;
  lookAlike: LookAlike;
  /** Where the two are worth teaching. */
  comparison: Comparison | null;
}

/** What the card with this key compares; null where it is another card, or names what nothing knows. */
export function againstOf(
  key: string,
  index: ContentIndex,
  { comparisons }: Pick<LookAlikes, 'comparisons'>,
): Against | null {
  const [kind, point = '', id = '', ...more] = key.split(':');
  const entry = index.points.get(point);
  const lookAlike = index.lookAlikes.get(id);
  if (kind !== KIND || !entry || !lookAlike || more.length > 0) return null;
  const comparison = comparisons.find((one) => one.point === point && one.lookAlike === id) ?? null;
  return { key, entry, lookAlike, comparison };
}

/** Whether there is a card with this key: a topic's, a comparison's, or their list. */
export function isCardKey(key: string, index: ContentIndex): boolean {
  if (key === COMPARISONS_CARD) return true;
  return index.topics.has(key) || againstOf(key, index, { comparisons: [] }) !== null;
}

/** The comparisons worth teaching, in the order of the file. */
export function taughtComparisons(index: ContentIndex, { comparisons }: LookAlikes): Against[] {
  return comparisons.flatMap(
    ({ point, lookAlike }) => againstOf(againstKey(point, lookAlike), index, { comparisons }) ?? [],
  );
}

/**
 * What else these points could be, each look-alike once, beside the point that is taken for it first: what cannot wait, then what is worth
 * teaching, then what lies most on the same skin, which only sorts.
 */
export function lookAlikesOfPoints(
  points: readonly string[],
  index: ContentIndex,
  { lookAlikes, comparisons }: LookAlikes,
): Against[] {
  const found = lookAlikes.flatMap((lookAlike) => {
    const mine = lookAlike.points.filter((id) => points.includes(id));
    const taught = comparisons.find((one) => one.lookAlike === lookAlike.id && mine.includes(one.point));
    const point = taught?.point ?? mine[0];
    return point === undefined
      ? []
      : (againstOf(againstKey(point, lookAlike.id), index, { comparisons }) ?? []);
  });
  return found.sort(
    (a, b) =>
      urgency(a, b) || Number(b.comparison !== null) - Number(a.comparison !== null) || shared(b) - shared(a),
  );
}

/** So many patterns are listed beside look-alikes, what is worth teaching included. */
const PATTERNS_MOST = 5;

/** These look-alikes beside patterns: what is worth teaching, then the patterns that are taken for them first. */
export function patternsBeside(
  ids: readonly string[],
  index: ContentIndex,
  lookAlikes: LookAlikes,
  most = PATTERNS_MOST,
): Against[] {
  const taught = lookAlikes.comparisons
    .filter(({ lookAlike }) => ids.includes(lookAlike))
    .map(({ point, lookAlike }) => againstKey(point, lookAlike));
  const taken = ids.flatMap((id) =>
    (index.lookAlikes.get(id)?.points ?? []).map((point) => againstKey(point, id)),
  );
  const keys = [...new Set([...taught, ...taken])];
  return keys.flatMap((key) => againstOf(key, index, lookAlikes) ?? []).slice(0, most);
}

function urgency({ lookAlike: a }: Against, { lookAlike: b }: Against): number {
  return cannotWait(a) || cannotWait(b) ? byLevel(a, b) : 0;
}

function shared({ entry, lookAlike }: Against): number {
  return lookAlike.sharedArea.find(({ point }) => point === entry.point.id)?.ofPattern ?? 0;
}
