import { explodeDirections } from '../anatomy/explode';
import type { Leg, Point } from '../anatomy/Leg';
import { legStore } from '../anatomy/legStore';
import { viewStore } from './store';

const STILL: Point = [0, 0, 0];
const ways = new WeakMap<Leg, ReadonlyMap<string, Point>>();

/**
 * How far a structure is from its place because the muscles have moved apart. Leg space as modelled, metres; add it to any
 * point of the structure (its signs, its label, its cut). Zero while nothing has moved, and before the leg is there.
 * @param id structure id (`gastrocnemius_medial`) or listed id (`gastrocnemius`)
 */
export function explodeOffset(id: string): Point {
  const { explode } = viewStore.getState().view;
  const { leg } = legStore.getState();
  return leg ? offsetIn(leg, id, explode) : STILL;
}

/** The same for a given leg and share, 0 to 1. The ways are computed when first asked for, once per leg. */
export function offsetIn(leg: Leg, id: string, explode: number): Point {
  if (explode === 0) return STILL;
  let table = ways.get(leg);
  if (!table) {
    table = explodeDirections(leg);
    ways.set(leg, table);
  }
  const way = table.get(id);
  return way ? [way[0] * explode, way[1] * explode, way[2] * explode] : STILL;
}
