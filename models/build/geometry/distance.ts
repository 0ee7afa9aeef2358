import { Vector3 } from 'three';
import type { MeshBVH } from 'three-mesh-bvh';
import { type TriangleMesh, triangleArea } from '../../../src/geometry/TriangleMesh';

/** Share of an irrational turn, so that successive samples fall evenly (R2 sequence, Roberts 2018). */
const R2: readonly [number, number] = [0.7548776662466927, 0.5698402909980532];

/**
 * `count` points spread evenly over the area of a mesh, 3 numbers each, in its unit. Every triangle gets its share of the
 * area by one stride through the running sum; the place in it follows a low-discrepancy sequence. Deterministic.
 */
export function samplesOnSurface(mesh: TriangleMesh, count: number): Float32Array {
  const { positions: p, indices } = mesh;
  const triangles = indices.length / 3;
  const sums = new Float64Array(triangles + 1);
  for (let t = 0; t < triangles; t++) sums[t + 1] = sums[t] + triangleArea(mesh, t);
  const total = sums[triangles];
  const points = new Float32Array(3 * count);
  for (let s = 0, t = 0; s < count; s++) {
    const target = ((s + 0.5) / count) * total;
    while (t < triangles - 1 && sums[t + 1] < target) t++;
    let u = (0.5 + s * R2[0]) % 1;
    let v = (0.5 + s * R2[1]) % 1;
    if (u + v > 1) [u, v] = [1 - u, 1 - v];
    const [a, b, c] = [0, 1, 2].map((k) => 3 * indices[3 * t + k]);
    for (let k = 0; k < 3; k++) {
      const from = p[a + k];
      points[3 * s + k] = from + u * (p[b + k] - from) + v * (p[c + k] - from);
    }
  }
  return points;
}

const query = new Vector3();

/** Exact distance from each point (3 numbers each) to the nearest triangle of a tree, in its unit. */
export function distancesTo(points: ArrayLike<number>, tree: MeshBVH): Float32Array {
  const distances = new Float32Array(points.length / 3);
  for (let s = 0; s < distances.length; s++) {
    query.set(points[3 * s], points[3 * s + 1], points[3 * s + 2]);
    distances[s] = tree.closestPointToPoint(query)?.distance ?? Infinity;
  }
  return distances;
}

/** The value below which a share (0..1) of `values` lies; nearest rank. */
export function percentile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  const rank = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  return sorted[rank] ?? NaN;
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}
