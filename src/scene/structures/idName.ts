import type { ContentIndex } from '../../patterns/contentIndex';
import { alikeOf } from '../../view/state';
import { structureOf } from './structureTable';

/** Name of a trigger point, a muscle, another structure or what else has a card by its id; the id itself when nothing knows it. */
export function idName(id: string, index: ContentIndex): string {
  return (
    index.points.get(id)?.point.label ??
    index.muscles.get(id)?.english ??
    index.topics.get(id)?.name ??
    index.lookAlikes.get(alikeOf(id))?.label ??
    structureOf(id)?.english ??
    id
  );
}
