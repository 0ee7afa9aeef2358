import type { LookAlike } from './lookAlikeSchema';
import type { PatternStrokes } from './referralMessages';

/** One way in which a look-alike is drawn on the skin: the file's own, or another map of it where maps differ. */
export interface LookAlikeDrawing {
  /** The look-alike's id; of another map with its number from 1: `dermatome_l5~2`. */
  id: string;
  lookAlike: LookAlike;
  /** The other map; null for the file's own. */
  map: NonNullable<LookAlike['otherMaps']>[number] | null;
}

/** All drawings of a look-alike, the file's own first; another map told in words alone is none. */
export function drawingsOf(lookAlike: LookAlike): LookAlikeDrawing[] {
  const others = (lookAlike.otherMaps ?? []).flatMap((map, at) =>
    map.strokes.length > 0 ? [{ id: `${lookAlike.id}~${at + 1}`, lookAlike, map }] : [],
  );
  return [{ id: lookAlike.id, lookAlike, map: null }, ...others];
}

/** Its strokes as a pattern has them: the core in the place of the essential zone, the wider area in that of the spillover. Other maps have a core alone. */
export function strokesOfDrawing({ id, lookAlike: { area }, map }: LookAlikeDrawing): PatternStrokes {
  return map
    ? { id, essential: map.strokes, spillover: [] }
    : { id, essential: area.core.strokes, spillover: area.wider.strokes };
}
