import type { TriangleMesh } from '../../../src/geometry/TriangleMesh';
import { diffuse } from './diffuse';

/**
 * How hollow the surface is at each vertex, 0..1: 0.5 flat, below in grooves, above on ridges. The mean over the edges of
 * the bending towards the normal, (n_v - n_w) . (p_v - p_w) / |p_v - p_w|^2 = normal curvature in 1/m, divided by `full`
 * (1/m, the curvature that gives 0 or 1) and evened out a little.
 */
export function cavity(
  { positions: p, indices }: TriangleMesh,
  normals: Float32Array,
  full = 200,
): Float32Array {
  const count = p.length / 3;
  const sum = new Float32Array(count);
  const edges = new Float32Array(count);
  for (let t = 0; t < indices.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const a = indices[t + k];
      const b = indices[t + ((k + 1) % 3)];
      let bend = 0;
      let square = 0;
      for (let c = 0; c < 3; c++) {
        const d = p[3 * a + c] - p[3 * b + c];
        bend += d * (normals[3 * a + c] - normals[3 * b + c]);
        square += d * d;
      }
      if (square === 0) continue;
      for (const v of [a, b]) {
        sum[v] = sum[v] + bend / square;
        edges[v] = edges[v] + 1;
      }
    }
  }
  const mean = sum.map((total, v) => total / Math.max(1, edges[v]));
  return diffuse(mean, 1, indices, 2).map((k) => Math.min(1, Math.max(0, 0.5 + (0.5 * k) / full)));
}
