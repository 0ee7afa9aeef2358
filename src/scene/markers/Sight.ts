import type { Camera } from 'three';
import type { Point, Structure } from '../../leg/Leg';
import type { LegSide } from '../../leg/legSides';
import type { PointSign } from './pointSign';

/** Says what a camera sees of places in the leg. The page knows what is drawn, and so what covers them. */
export interface Sight {
  /** Whether a structure is drawn at all. */
  shown(structure: Structure): boolean;
  /** Everything that an answer depends on besides the place; answers that were given under another one do not hold any more. */
  stamp(camera: Camera): string;
  /**
   * What is drawn of a trigger point; null while nobody can tell cheaply, soon after the start.
   * @param place leg as modelled, metres
   * @param own the structure that it lies in
   */
  pointSign(camera: Camera, side: LegSide, place: Point, own: Structure): PointSign | null;
  /** Whether a place on the skin faces the camera with nothing before it; `place` on the leg as modelled, metres. */
  skinSeen(camera: Camera, side: LegSide, place: Point): boolean;
  /** The legs that are shown. */
  sides(): readonly LegSide[];
}
