import type { ContentIndex } from '../referral/contentIndex';
import { structureOf } from './structureTable';

/** Name of a trigger point, a muscle or another structure by its id; the id itself when nothing knows it. */
export function idName(id: string, index: ContentIndex): string {
  return (
    index.points.get(id)?.point.label ?? index.muscles.get(id)?.english ?? structureOf(id)?.english ?? id
  );
}
