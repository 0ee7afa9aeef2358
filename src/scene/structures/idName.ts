import type { ContentIndex } from '../../patterns/contentIndex';
import { structureOf } from './structureTable';

/** Name of a trigger point, a muscle, another structure or what else has a card by its id; the id itself when nothing knows it. */
export function idName(id: string, index: ContentIndex): string {
  return (
    index.points.get(id)?.point.label ??
    index.muscles.get(id)?.english ??
    index.topics.get(id)?.name ??
    structureOf(id)?.english ??
    id
  );
}
