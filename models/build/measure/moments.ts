import type { ReferenceMesh } from './reference';

export interface Moments {
  /** mm^3 */
  volume: number;
  /** mm^2 */
  area: number;
  /** mm, leg space */
  centroid: [number, number, number];
}

/** Volume, area and centroid of a closed mesh by the divergence theorem, summed over tetrahedra with its first vertex. */
export function momentsOf({ positions: p, indices }: Pick<ReferenceMesh, 'positions' | 'indices'>): Moments {
  const o = [p[0], p[1], p[2]] as const;
  let volume = 0;
  let area = 0;
  const sum = [0, 0, 0];
  for (let t = 0; t < indices.length; t += 3) {
    const corner = (k: number) => {
      const v = 3 * indices[t + k];
      return [p[v] - o[0], p[v + 1] - o[1], p[v + 2] - o[2]] as const;
    };
    const [a, b, c] = [corner(0), corner(1), corner(2)];
    const u = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const;
    const v = [c[0] - a[0], c[1] - a[1], c[2] - a[2]] as const;
    const n = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]] as const;
    const sixth = (a[0] * n[0] + a[1] * n[1] + a[2] * n[2]) / 6;
    volume += sixth;
    area += Math.hypot(...n) / 2;
    for (let i = 0; i < 3; i++) {
      sum[i] += (sixth * (a[i] + b[i] + c[i])) / 4;
    }
  }
  const centroid = [0, 1, 2].map((i) => o[i] + sum[i] / volume) as [number, number, number];
  return { volume, area, centroid };
}
