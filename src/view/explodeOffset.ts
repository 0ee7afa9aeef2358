import { Box3, Vector3 } from 'three';
import { explodeDirections } from '../leg/explode';
import type { Leg, Point } from '../leg/Leg';
import { isMidline } from '../leg/legSides';
import { legStore } from '../leg/legStore';
import { pairStep } from '../leg/pairStep';
import { skinShare } from './skinShare';
import type { ViewState } from './state';
import { viewStore } from './store';

/** What of the view says where structures stand. */
export type Apart = Pick<ViewState, 'explode' | 'side'>;

const STILL: Point = [0, 0, 0];
/** Bony points nearer to the midline than this are on a bone that belongs to both legs, metres. */
const MIDLINE_M = 0.01;

/** Of a leg that is wholly apart, leg space as modelled, metres. */
interface Ways {
  own: ReadonlyMap<string, Point>;
  /** How far each of two legs steps aside. */
  stepM: number;
  midline: ReadonlySet<string>;
}

const known = new WeakMap<Leg, Ways>();

/**
 * How far a structure is from its place because the muscles have moved apart. Leg space as modelled, metres; add it to any
 * point of the structure (its signs, its label, its cut). Zero while nothing has moved, and before the leg is there.
 * @param id structure id (`gastrocnemius_medial`) or listed id (`gastrocnemius`)
 */
export function explodeOffset(id: string): Point {
  const { leg } = legStore.getState();
  return leg ? offsetIn(leg, id, viewStore.getState().view) : STILL;
}

/** The same for a given leg and view. The ways are computed when first asked for, once per leg. */
export function offsetIn(leg: Leg, id: string, { explode, side }: Apart): Point {
  if (explode === 0) return STILL;
  const { own, stepM, midline } = waysOf(leg);
  const [x, y, z] = own.get(id) ?? STILL;
  const step = side === 'both' && !midline.has(id) ? stepM : 0;
  return [(x - step) * explode, y * explode, z * explode];
}

/** How far a bony point is from its place: bones move only with the leg that steps aside. Leg space as modelled, metres. */
export function boneOffset(point: Point): Point {
  const { leg } = legStore.getState();
  const { explode, side } = viewStore.getState().view;
  if (!leg || explode === 0 || side !== 'both' || isOnMidline(point)) return STILL;
  return [-explode * waysOf(leg).stepM, 0, 0];
}

/** Whether a bony point is on a bone of the midline. Leg space as modelled, metres. */
export function isOnMidline([x]: Point): boolean {
  return x > -MIDLINE_M;
}

/** A box around a leg whose muscles have moved apart, leg space as modelled, metres. */
export function apartBounds(leg: Leg, apart: Apart): Box3 {
  if (apart.explode === 0) return leg.bounds;
  const box = new Box3();
  if (skinShare({ depth: 'skin', ...apart }) > 0) box.copy(leg.skin.bounds);
  for (const { id, bounds } of leg.inside) box.union(movedBox(bounds, offsetIn(leg, id, apart)));
  return box;
}

export function movedBox(box: Box3, by: Point): Box3 {
  return box.clone().translate(new Vector3(...by));
}

function waysOf(leg: Leg): Ways {
  let ways = known.get(leg);
  if (!ways) {
    const own = explodeDirections(leg);
    const midline = leg.inside.filter(isMidline).flatMap(({ id, listed }) => [id, listed]);
    ways = { own, stepM: pairStep(leg, own), midline: new Set(midline) };
    known.set(leg, ways);
  }
  return ways;
}
