import type { ViewName, ViewState } from '../view/state';
import type { CameraPose } from './cameraPose';

export const DIRECTIONS = ['anterior', 'posterior', 'medial', 'lateral', 'proximal', 'distal'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The named view that looks from a direction; nothing looks down on the cut end. */
export const VIEW_FROM: Readonly<Record<Direction, ViewName | null>> = {
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

/** Unit vectors of leg space. Medial and lateral are the body's: they swap with the side. */
export function legDirection(direction: Direction, side: ViewState['side']): SeenDirection {
  const lateral = side === 'right' ? -1 : 1;
  switch (direction) {
    case 'anterior':
      return { x: 0, y: 0, z: 1 };
    case 'posterior':
      return { x: 0, y: 0, z: -1 };
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
  for (const direction of DIRECTIONS) {
    const { z } = seenFrom(pose, legDirection(direction, side));
    if (z > best) {
      best = z;
      nearest = direction;
    }
  }
  return nearest;
}
