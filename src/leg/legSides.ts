import { Vector3 } from 'three';
import type { Point, Structure } from './Leg';

/** One leg of the body. The model is a right leg, at x < 0; the left leg is its mirror image in the plane x = 0. */
export type LegSide = 'right' | 'left';

/**
 * Factors that lead from the leg as modelled to the leg being drawn, and back: x is -1 while the left leg is drawn.
 * Shared by reference by every material that computes in leg space.
 */
export const legSide = { uLegSide: { value: new Vector3(1, 1, 1) } };

/** 1 while both legs are drawn: what was rounded off where the model was cut from the body then goes on into the other half. */
export const legPair = { uPaired: { value: 0 } };

/** Bones and discs that reach further than this over the midline belong to both legs, metres. */
const MIDLINE_REACH_M = 0.01;

/** Whether a structure of the leg as modelled lies in the midline of the body, and so is neither right nor left. */
export function isMidline({ bounds }: Structure): boolean {
  return bounds.max.x > MIDLINE_REACH_M;
}

/** A point or direction on the other side of the body. Metres; its own inverse. */
export function mirrored([x, y, z]: Point): Point {
  return [-x, y, z];
}

/**
 * Where a point of the leg as modelled lies on the leg of `side`, and the other way round. Metres.
 * Everything that is computed (fields, bearings, picks, places of trigger points) is computed on the leg as modelled.
 */
export function onSide(point: Point, side: LegSide): Point {
  return side === 'left' ? mirrored(point) : point;
}
