import type { ViewName, ViewState } from '../../view/state';
import type { CameraPose } from './cameraPose';

/**
 * The six directions of one leg, or of the body: what is medial to one of two legs is lateral to the other, so with both shown
 * the compass names the body's right and left.
 */
const DIRECTIONS_OF_LEG = ['anterior', 'posterior', 'medial', 'lateral', 'proximal', 'distal'] as const;
const DIRECTIONS_OF_BODY = ['anterior', 'posterior', 'right', 'left', 'proximal', 'distal'] as const;
export type Direction = (typeof DIRECTIONS_OF_LEG | typeof DIRECTIONS_OF_BODY)[number];

export function directionsOf(side: ViewState['side']): readonly Direction[] {
  return side === 'both' ? DIRECTIONS_OF_BODY : DIRECTIONS_OF_LEG;
}

/** The named view that looks from a direction; nothing looks down on the cut end. See `framingOf` for both legs. */
export const VIEW_FROM: Readonly<Record<Direction, ViewName | null>> = {
  right: 'lateral',
  left: 'medial',
  anterior: 'anterior',
  posterior: 'posterior',
  medial: 'medial',
  lateral: 'lateral',
  proximal: null,
  distal: 'sole',
};

/** A direction as the camera sees it: `x` right, `y` up, `z` towards the viewer, unit length. */
export interface SeenDirection {
  x: number;
  y: number;
  z: number;
}

/** Unit vectors of leg space. Medial and lateral swap with the side; right and left are the body's. */
export function legDirection(direction: Direction, side: ViewState['side']): SeenDirection {
  const lateral = side === 'left' ? 1 : -1;
  switch (direction) {
    case 'anterior':
      return { x: 0, y: 0, z: 1 };
    case 'posterior':
      return { x: 0, y: 0, z: -1 };
    case 'right':
      return { x: -1, y: 0, z: 0 };
    case 'left':
      return { x: 1, y: 0, z: 0 };
    case 'lateral':
      return { x: lateral, y: 0, z: 0 };
    case 'medial':
      return { x: -lateral, y: 0, z: 0 };
    case 'proximal':
      return { x: 0, y: 1, z: 0 };
    case 'distal':
      return { x: 0, y: -1, z: 0 };
  }
}

/** `v` of leg space in the camera's frame: rotated by the inverse of the camera's unit quaternion. */
export function seenFrom({ x: qx, y: qy, z: qz, w }: CameraPose, v: SeenDirection): SeenDirection {
  const x = -qx;
  const y = -qy;
  const z = -qz;
  const tx = 2 * (y * v.z - z * v.y);
  const ty = 2 * (z * v.x - x * v.z);
  const tz = 2 * (x * v.y - y * v.x);
  return {
    x: v.x + w * tx + y * tz - z * ty,
    y: v.y + w * ty + z * tx - x * tz,
    z: v.z + w * tz + x * ty - y * tx,
  };
}

/** The direction that faces the viewer most: where one looks from. */
export function facing(pose: CameraPose, side: ViewState['side']): Direction {
  let nearest: Direction = 'anterior';
  let best = Number.NEGATIVE_INFINITY;
  for (const direction of directionsOf(side)) {
    const { z } = seenFrom(pose, legDirection(direction, side));
    if (z > best) {
      best = z;
      nearest = direction;
    }
  }
  return nearest;
}
