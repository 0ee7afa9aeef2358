import type { LegSide } from '../leg/legSides';
import type { CameraPlace, Side } from './state';

/** The legs that are drawn. */
export const LEGS_SHOWN: Readonly<Record<Side, readonly LegSide[]>> = {
  right: ['right'],
  left: ['left'],
  both: ['right', 'left'],
};

/** Whether going from one to the other swaps the leg for its mirror image. */
export function swapsLegs(before: Side, now: Side): boolean {
  return before !== now && before !== 'both' && now !== 'both';
}

/** Where a camera stands that sees the other leg as `place` sees this one. */
export function mirroredPlace(place: CameraPlace): CameraPlace {
  const [x, y, z] = place.target;
  // Not -0, which would be written into links.
  return { ...place, azimuthDeg: 0 - place.azimuthDeg, target: [0 - x, y, z] };
}
