import type { Point } from './Leg';
import type { LimbCoordinates } from './limbCoordinates';
import { type MuscleMesh, spotAcross } from './muscleCoordinates';

/** A spot in the flesh of a muscle, all 0 to 1: proximal to distal, medial to lateral, from its outer face to its inner. */
export interface MuscleSpot {
  along: number;
  across: number;
  depth: number;
}

/** Towards lateral on the leg as modelled, a right one. */
const LATERAL: Point = [-1, 0, 0];
/** A line that only grazes the muscle is looked for this far to either side, metres. */
const REACH_M = 0.2;

/**
 * Where that spot lies: across the section at `along`, then on the line from the limb's axis outward through it, between the
 * two faces of the muscle. Leg space, metres; null when the mesh has no section there.
 */
export function muscleSpotAt(
  mesh: MuscleMesh,
  limb: LimbCoordinates,
  { along, across, depth }: MuscleSpot,
): Point | null {
  const ring: number[] = [];
  for (let half = 0.012; ring.length < 24 && half < 0.3; half *= 1.4) {
    ring.length = 0;
    for (let v = 0; v < mesh.along.length; v++)
      if (Math.abs((mesh.along[v] ?? 0) - along) <= half) ring.push(v);
  }
  if (ring.length < 3) return null;
  const spot = spotAcross(mesh.bvh.positions, ring, LATERAL, across);
  const { direction } = limb.ray(limb.coordinatesOf(spot));
  const start = shifted(spot, direction, REACH_M);
  const hits = mesh.bvh.rayHits(start, [-direction[0], -direction[1], -direction[2]], 2 * REACH_M);
  let best: { from: number; to: number; miss: number } | null = null;
  for (let i = 0; i + 1 < hits.length; i++) {
    const [enter, leave] = [hits[i], hits[i + 1]];
    if (!enter || !leave || enter.outward || !leave.outward) continue;
    const miss = Math.max(enter.distanceM - REACH_M, REACH_M - leave.distanceM, 0);
    if (!best || miss < best.miss) best = { from: enter.distanceM, to: leave.distanceM, miss };
  }
  if (!best) return mesh.bvh.nearest(spot)?.point ?? spot;
  return shifted(start, direction, -(best.from + Math.min(Math.max(depth, 0), 1) * (best.to - best.from)));
}

function shifted(point: Point, direction: Point, byM: number): Point {
  return [point[0] + byM * direction[0], point[1] + byM * direction[1], point[2] + byM * direction[2]];
}
