import type { Centreline } from '../figures';
import type { ScalarGrid } from '../geometry/ScalarGrid';
import { boxGrid, farthest, geodesicFrom, largestPiece } from './voxelGraph';

type Point = [number, number, number];

/** Muscles whose origin is not simply their upper end: the direction, in leg space, from origin to insertion. */
const HEADING: Record<string, Point> = {
  // Rotators of the hip and the gluteals run from the pelvis outward.
  piriformis: [-1, 0, 0],
  obturator_internus: [-1, 0, 0],
  obturator_externus: [-1, 0, 0],
  gemellus_superior: [-1, 0, 0],
  gemellus_inferior: [-1, 0, 0],
  quadratus_femoris: [-1, 0, 0],
  gluteus_maximus: [-0.6, -0.8, 0],
  popliteus: [0.7, -0.7, 0],
  // The transverse head runs from the outer toes to the big toe.
  adductor_hallucis_transverse: [1, 0, 0],
};

/** Muscles of the foot itself run from heel to toes. */
const FOOT =
  /lumbrical|interosseous|digiti_minimi|hallucis_brevis|abductor_hallucis|adductor_hallucis_oblique|flexor_accessorius|flexor_digitorum_brevis/;

const STATIONS_MM = 9;

/**
 * The line through the middle of a muscle, proximal to distal.
 *
 * The two ends are the two points that are farthest apart inside the muscle. Distances within the solid are then measured from
 * the narrower end, and the line joins the centroids of the slices of equal distance. That gives the axis of a spindle, and in
 * a fan the line from the tip to the middle of the wide edge. Of branching tendons it follows the widest.
 *
 * @param signed signed distance of the muscle, mm, positive inside.
 */
export function measureCentreline(id: string, signed: ScalarGrid): Centreline | undefined {
  const solid = largestPiece(boxGrid(signed));
  if (solid.count < 20) return undefined;
  const one = farthest(geodesicFrom(solid, [solid.first]));
  const two = farthest(geodesicFrom(solid, [one]));
  const narrow = endWidth(solid, one) <= endWidth(solid, two) ? one : two;
  const line = slices(solid, geodesicFrom(solid, [narrow]));
  if (line.points.length < 3) return undefined;
  const heading: Point = HEADING[id] ?? (FOOT.test(id) ? [0, 0, 1] : [0, -1, 0]);
  const a = line.points[0];
  const b = line.points[line.points.length - 1];
  const forward = heading.reduce((sum, w, c) => sum + w * (b[c] - a[c]), 0);
  if (forward < 0) {
    line.points.reverse();
    line.radii.reverse();
  }
  return { points: smoothed(line.points), radii: line.radii };
}

type Solid = ReturnType<typeof largestPiece>;

/** Samples within 15 mm of an end: how much muscle there is. */
function endWidth(solid: Solid, end: number): number {
  const distance = geodesicFrom(solid, [end]);
  let n = 0;
  for (const d of distance) if (d < 15) n++;
  return n;
}

/** Centroid and equal-area radius of the largest connected part of every slice of equal distance. */
function slices(solid: Solid, distance: Float64Array): Centreline {
  let reach = 0;
  for (const d of distance) if (d < Infinity && d > reach) reach = d;
  const n = Math.max(6, Math.round(reach / STATIONS_MM));
  const step = reach / n;
  const cell = solid.spacing ** 3;
  const points: Point[] = [];
  const radii: number[] = [];
  for (let s = 0; s < n; s++) {
    const members: number[] = [];
    distance.forEach((d, i) => {
      if (d >= s * step && (d < (s + 1) * step || (s === n - 1 && d <= reach))) members.push(i);
    });
    const part = solid.largestOf(members);
    if (part.length === 0) continue;
    const sum: Point = [0, 0, 0];
    for (const i of part) {
      const at = solid.position(i);
      for (const c of [0, 1, 2] as const) sum[c] += at[c];
    }
    points.push(sum.map((v) => v / part.length) as Point);
    radii.push(Math.sqrt((part.length * cell) / step / Math.PI));
  }
  return { points, radii };
}

/** Two passes of a binomial filter with fixed ends. */
function smoothed(points: Point[]): Point[] {
  let line = points;
  for (let pass = 0; pass < 2; pass++) {
    line = line.map((p, i) => {
      const before = line[i - 1];
      const after = line[i + 1];
      if (!before || !after) return p;
      return p.map((v, c) => 0.5 * v + 0.25 * (before[c] + after[c])) as Point;
    });
  }
  return line;
}
