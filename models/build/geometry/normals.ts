import type { TriangleMesh } from '../../../src/geometry/TriangleMesh';

/**
 * Unit normal per vertex (3 numbers each): face normals weighted by the corner angle (Thuermer and Wuethrich 1998),
 * which does not depend on how a flat region is cut into triangles.
 */
export function vertexNormals({ positions: p, indices }: TriangleMesh): Float32Array {
  const normals = new Float32Array(p.length);
  for (let t = 0; t < indices.length; t += 3) {
    const corner = [3 * indices[t], 3 * indices[t + 1], 3 * indices[t + 2]];
    const [a, b, c] = corner;
    const ab = [0, 1, 2].map((k) => p[b + k] - p[a + k]) as [number, number, number];
    const bc = [0, 1, 2].map((k) => p[c + k] - p[b + k]) as [number, number, number];
    const ca = [0, 1, 2].map((k) => p[a + k] - p[c + k]) as [number, number, number];
    const nx = ab[1] * bc[2] - ab[2] * bc[1];
    const ny = ab[2] * bc[0] - ab[0] * bc[2];
    const nz = ab[0] * bc[1] - ab[1] * bc[0];
    const length = Math.hypot(nx, ny, nz);
    if (length === 0) continue;
    const angles = [cornerAngle(ab, ca), cornerAngle(bc, ab), cornerAngle(ca, bc)];
    for (let k = 0; k < 3; k++) {
      const weight = angles[k] / length;
      const at = corner[k];
      normals[at] = normals[at] + nx * weight;
      normals[at + 1] = normals[at + 1] + ny * weight;
      normals[at + 2] = normals[at + 2] + nz * weight;
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const length = Math.hypot(normals[i], normals[i + 1], normals[i + 2]);
    if (length === 0) {
      normals[i + 1] = 1;
      continue;
    }
    for (let c = 0; c < 3; c++) normals[i + c] = normals[i + c] / length;
  }
  return normals;
}

/** Angle at the corner that `leaving` starts from and `arriving` ends at, radians. */
function cornerAngle(leaving: readonly number[], arriving: readonly number[]): number {
  const [lx, ly, lz] = leaving as [number, number, number];
  const [ax, ay, az] = arriving as [number, number, number];
  const dot = -(lx * ax + ly * ay + lz * az);
  const size = Math.hypot(lx, ly, lz) * Math.hypot(ax, ay, az);
  return size === 0 ? 0 : Math.acos(Math.max(-1, Math.min(1, dot / size)));
}
