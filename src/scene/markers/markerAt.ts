import type { Vector2 } from 'three';
import type { LegSide } from '../../leg/legSides';

/** Id of the trigger point whose sign on the leg of `side` is at a place of the picture, `ndc` as in three's raycaster; null where none is. */
type MarkerAt = (ndc: Vector2, side: LegSide) => string | null;

let shown: MarkerAt = () => null;

/** These signs are on the leg; they come with a script of their own, after what asks for them. Returns what undoes it. */
export function setMarkers(at: MarkerAt): () => void {
  shown = at;
  return () => {
    if (shown === at) shown = () => null;
  };
}

/** Asked before the structures are: signs are drawn on top. */
export const markerAt: MarkerAt = (ndc, side) => shown(ndc, side);
