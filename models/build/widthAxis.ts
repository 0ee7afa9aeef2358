import { dot, inSurface, pointOf, unit, type Vec3 } from './vectors';

/** The widest direction across a muscle. Lengths in mm. */
export interface Width {
  direction: Vec3;
  /** How far the middle of the muscle lies that way from the centreline. */
  middle: number;
  /** How far it reaches from there to either side. */
  halfWidth: number;
}

/** Widest direction across the muscle at stations along it. */
export function widthAxis(
  positions: Float32Array,
  centre: Float32Array,
  along: Float32Array,
  pull: Float32Array,
): { at(where: number, pullHere: Vec3): Width } {
  const stations = 16;
  const moments = Array.from({ length: stations }, () => new Float64Array(6));
  const means = Array.from({ length: stations }, () => new Float64Array(3));
  const counts = new Float64Array(stations);
  for (let v = 0; v < along.length; v++) {
    const t = unit(pointOf(pull, v, 1));
    const off = pointOf(positions, v, 1000).map((value, c) => value - centre[3 * v + c]) as Vec3;
    const k = dot(off, t);
    const [x, y, z] = off.map((value, c) => value - k * t[c]);
    for (let s = 0; s < stations; s++) {
      const weight = Math.exp(-0.5 * ((along[v] * (stations - 1) - s) / 1.5) ** 2);
      if (weight < 0.01) continue;
      const m = moments[s] as Float64Array;
      [x * x, x * y, x * z, y * y, y * z, z * z].forEach((value, i) => {
        m[i] = m[i] + weight * value;
      });
      [x, y, z].forEach((value, i) => {
        means[s][i] = means[s][i] + weight * value;
      });
      counts[s] = counts[s] + weight;
    }
  }
  let last: Vec3 = [1, 0, 0];
  const axes = moments.map((m, s) => {
    const count = Math.max(1e-9, counts[s]);
    const mean = Array.from(means[s], (value) => value / count) as Vec3;
    const about = [0, 0, 0, 1, 1, 2].map((i, n) => {
      const j = [0, 1, 2, 1, 2, 2][n];
      return m[n] / count - mean[i] * mean[j];
    });
    last = principal(about, last);
    const [a, b, c, d, e, f] = about as [number, number, number, number, number, number];
    const [x, y, z] = last;
    const spread = a * x * x + d * y * y + f * z * z + 2 * (b * x * y + c * x * z + e * y * z);
    return {
      direction: last,
      middle: dot(mean, last),
      halfWidth: Math.max(1, 1.4 * Math.sqrt(Math.max(0, spread))),
    };
  });
  return {
    at(where, pullHere) {
      const f = Math.min(stations - 1.001, Math.max(0, where * (stations - 1)));
      const i = Math.floor(f);
      const a = axes[i];
      const b = axes[i + 1];
      const mixed = [0, 1, 2].map((c) => a.direction[c] * (1 - f + i) + b.direction[c] * (f - i)) as Vec3;
      return {
        direction: inSurface(mixed, pullHere),
        middle: a.middle * (1 - f + i) + b.middle * (f - i),
        halfWidth: a.halfWidth * (1 - f + i) + b.halfWidth * (f - i),
      };
    },
  };
}

/** Eigenvector of the largest eigenvalue by power iteration from `start`, turned to the side of `start`. */
function principal(m: readonly number[], start: Vec3): Vec3 {
  const [a, b, c, d, e, f] = m as [number, number, number, number, number, number];
  let v: Vec3 = unit([start[0] + 0.01, start[1] + 0.02, start[2] + 0.03]);
  for (let i = 0; i < 60; i++) {
    const next: Vec3 = [
      a * v[0] + b * v[1] + c * v[2],
      b * v[0] + d * v[1] + e * v[2],
      c * v[0] + e * v[1] + f * v[2],
    ];
    if (Math.hypot(...next) === 0) return v;
    v = unit(next);
  }
  return dot(v, start) < 0 ? [-v[0], -v[1], -v[2]] : v;
}
