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
    drawingName(id, index) ??
    structureOf(id)?.english ??
    comparisonName(id, index) ??
    id
  );
}

/** Name of a drawing of a look-alike; of another map with whose it is. */
function drawingName(id: string, index: ContentIndex): string | undefined {
  const label = index.lookAlikes.get(alikeOf(id))?.label;
  const map = index.drawings.get(id)?.map;
  return label !== undefined && map ? text('alike.chartOf', { name: label, chart: map.label }) : label;
}

/** Name of a comparison by the key of its card. */
function comparisonName(key: string, index: ContentIndex): string | undefined {
  if (key === COMPARISONS_CARD) return text('against.all');
  const against = againstOf(key, index, { comparisons: [] });
  return against
    ? text('against.name', { point: against.entry.point.label, other: against.lookAlike.label })
    : undefined;
}
