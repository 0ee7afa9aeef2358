import { type Crease, type CreaseLine, creaseLine, depthNear, REACH } from './creases';
import type { Landmarks, Vec3 } from './landmarks';

/** Moves a point (metres, 3 numbers from an offset) to the skin. */
type Project = (p: number[], offset: number) => void;

/** One call of `Project` goes no further than a few millimetres: lines are given up to some centimetres beside the skin. */
const CALLS = 6;

/**
 * How much the skin is drawn as a fold at each vertex, 0 to 1. A fine flexion line is narrower than two triangles: its curvature says nothing of it, and
 * without it creases would be dents.
 * @param positions 3 numbers per vertex, leg space, metres.
 */
export function foldsOf(
  positions: ArrayLike<number>,
  creases: readonly Crease[],
  landmarks: Landmarks,
  project: Project,
): Float32Array {
  const folds = new Float32Array(positions.length / 3);
  for (const crease of creases) {
    if (!crease.fold) continue;
    const { points, depth } = creaseLine(crease, landmarks);
    const deepest = Math.max(...depth);
    const share = depth.map((d) => ((crease.fold ?? 0) * Math.max(0, d)) / deepest);
    fold(folds, positions, { points: points.map((p) => laid(p, project)), depth: share }, crease.width);
  }
  return folds;
}

function laid(point: Vec3, project: Project): Vec3 {
  const metres = point.map((c) => c / 1000);
  for (let call = 0; call < CALLS; call++) project(metres, 0);
  return metres.map((c) => 1000 * c) as Vec3;
}

/** The stronger of two folds holds where they meet. */
function fold(folds: Float32Array, positions: ArrayLike<number>, line: CreaseLine, width: number): void {
  const reach = REACH * width;
  const bounds = [0, 1, 2].map((c) => {
    const along = line.points.map((p) => p[c]);
    return [Math.min(...along) - reach, Math.max(...along) + reach];
  });
  for (let v = 0; v < folds.length; v++) {
    const [x, y, z] = [0, 1, 2].map((c) => 1000 * positions[3 * v + c]);
    if ([x, y, z].some((at, c) => at < bounds[c][0] || at > bounds[c][1])) continue;
    folds[v] = Math.max(folds[v], depthNear(line, width, x, y, z));
  }
}
