/** A surface of triangles, counter-clockwise seen from outside. */
export interface TriangleMesh {
  /** 3 numbers per vertex, metres, leg space. */
  positions: Float32Array;
  /** 3 indices per triangle. */
  indices: Uint32Array;
}

export interface Bounds {
  min: [number, number, number];
  max: [number, number, number];
}

/** Smallest axis-aligned box around `positions` (3 numbers per point), in their unit. */
export function boundsOf(positions: ArrayLike<number>): Bounds {
  const min: [number, number, number] = [Infinity, Infinity, Infinity];
  const max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 2 < positions.length; i += 3) {
    for (let c = 0; c < 3; c++) {
      const value = positions[i + c];
      if (value < min[c]) min[c] = value;
      if (value > max[c]) max[c] = value;
    }
  }
  return { min, max };
}

/**
 * Signed volume by the divergence theorem, in the cube of the unit of `positions`. Positive when triangles
 * face outward. Only meaningful for a closed mesh.
 */
export function signedVolume({ positions: p, indices }: TriangleMesh): number {
  let six = 0;
  for (let t = 0; t < indices.length; t += 3) {
    const a = 3 * indices[t];
    const b = 3 * indices[t + 1];
    const c = 3 * indices[t + 2];
    const bx = p[b];
    const by = p[b + 1];
    const bz = p[b + 2];
    const cx = p[c];
    const cy = p[c + 1];
    const cz = p[c + 2];
    six += p[a] * (by * cz - bz * cy) + p[a + 1] * (bz * cx - bx * cz) + p[a + 2] * (bx * cy - by * cx);
  }
  return six / 6;
}

/** Surface area in the square of the unit of `positions`. */
export function surfaceArea(mesh: TriangleMesh): number {
  let area = 0;
  for (let t = 0; t < mesh.indices.length; t += 3) area += triangleArea(mesh, t / 3);
  return area;
}

/** Area of triangle number `triangle`, in the square of the unit of `positions`. */
export function triangleArea({ positions: p, indices }: TriangleMesh, triangle: number): number {
  const a = 3 * indices[3 * triangle];
  const b = 3 * indices[3 * triangle + 1];
  const c = 3 * indices[3 * triangle + 2];
  const ux = p[b] - p[a];
  const uy = p[b + 1] - p[a + 1];
  const uz = p[b + 2] - p[a + 2];
  const vx = p[c] - p[a];
  const vy = p[c + 1] - p[a + 1];
  const vz = p[c + 2] - p[a + 2];
  return 0.5 * Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
}
