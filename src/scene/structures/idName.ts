import { againstOf, COMPARISONS_CARD } from '../../patterns/against';
import type { ContentIndex } from '../../patterns/contentIndex';
import { alikeOf } from '../../view/state';
import { text } from '../../words/text';
import { structureOf } from './structureOf';

/** Name of a trigger point, a muscle, another structure or what else has a card by its id; the id itself when nothing knows it. */
export function idName(id: string, index: ContentIndex): string {
  return (
    index.points.get(id)?.point.label ??
    index.muscles.get(id)?.english ??
    index.topics.get(id)?.name ??
    index.lookAlikes.get(alikeOf(id))?.label ??
    structureOf(id)?.english ??
    comparisonName(id, index) ??
    id
  );
}

/** Name of a comparison by the key of its card. */
function comparisonName(key: string, index: ContentIndex): string | undefined {
  if (key === COMPARISONS_CARD) return text('against.all');
  const against = againstOf(key, index, { comparisons: [] });
  return against
    ? text('against.name', { point: against.entry.point.label, other: against.lookAlike.label })
    : undefined;
}
