import type { Lobe } from '../geometry/lobes';
import { rotationVector } from '../geometry/rotation';
import { eigen3 } from './eigen';
import { random } from './random';

/** Weighted points inside a solid: 3 coordinates (mm) per point and one weight per point. */
export interface WeightedPoints {
  xyz: Float64Array;
  weight: Float64Array;
}

/** A mixture of K Gaussians: centres (3K), covariances (6K: xx, yy, zz, xy, xz, yz), shares (K, sum 1). */
export interface Mixture {
  centre: Float64Array;
  moment: Float64Array;
  share: Float64Array;
}

/** Added to every variance, mm^2: keeps a cluster of few points from collapsing. */
const FLOOR = 0.05;

/** Weighted k-means with k-means++ starts; returns the cluster of every point. */
export function kMeans({ xyz, weight }: WeightedPoints, K: number, seed: number, steps = 12): Int32Array {
  const n = weight.length;
  const next = random(seed);
  const centre = new Float64Array(K * 3);
  const nearest = new Float64Array(n).fill(Infinity);
  const label = new Int32Array(n);
  let pick = Math.floor(next() * n);
  for (let k = 0; k < K; k++) {
    for (let c = 0; c < 3; c++) centre[k * 3 + c] = xyz[pick * 3 + c];
    let total = 0;
    for (let i = 0; i < n; i++) {
      const d = squared(xyz, i, centre, k);
      if (d < nearest[i]) nearest[i] = d;
      total += nearest[i] * weight[i];
    }
    let mark = next() * total;
    for (pick = 0; pick < n - 1; pick++) {
      mark -= nearest[pick] * weight[pick];
      if (mark <= 0) break;
    }
  }
  const sum = new Float64Array(K * 4);
  for (let step = 0; step < steps; step++) {
    sum.fill(0);
    for (let i = 0; i < n; i++) {
      let best = Infinity;
      for (let k = 0; k < K; k++) {
        const d = squared(xyz, i, centre, k);
        if (d < best) {
          best = d;
          label[i] = k;
        }
      }
      const k = label[i];
      const w = weight[i];
      for (let c = 0; c < 3; c++) sum[k * 4 + c] += w * xyz[i * 3 + c];
      sum[k * 4 + 3] += w;
    }
    for (let k = 0; k < K; k++) {
      const w = sum[k * 4 + 3];
      if (w > 0) for (let c = 0; c < 3; c++) centre[k * 3 + c] = sum[k * 4 + c] / w;
    }
  }
  return label;
}

function squared(xyz: Float64Array, i: number, centre: Float64Array, k: number): number {
  const x = xyz[i * 3] - centre[k * 3];
  const y = xyz[i * 3 + 1] - centre[k * 3 + 1];
  const z = xyz[i * 3 + 2] - centre[k * 3 + 2];
  return x * x + y * y + z * z;
}

/** Gaussian of each cluster; clusters of fewer than five points are dropped. */
export function mixtureOf({ xyz, weight }: WeightedPoints, label: Int32Array, K: number): Mixture {
  const sums = new Float64Array(K * 10);
  const counts = new Int32Array(K);
  let total = 0;
  for (let i = 0; i < weight.length; i++) {
    const k = label[i] * 10;
    counts[label[i]]++;
    const w = weight[i];
    const [x, y, z] = [xyz[i * 3], xyz[i * 3 + 1], xyz[i * 3 + 2]];
    const terms = [w, w * x, w * y, w * z, w * x * x, w * y * y, w * z * z, w * x * y, w * x * z, w * y * z];
    for (let t = 0; t < 10; t++) sums[k + t] += terms[t];
    total += w;
  }
  const kept = [...Array(K).keys()].filter((k) => counts[k] >= 5);
  const mixture: Mixture = {
    centre: new Float64Array(kept.length * 3),
    moment: new Float64Array(kept.length * 6),
    share: new Float64Array(kept.length),
  };
  kept.forEach((k, n) => {
    const s = sums.subarray(k * 10, k * 10 + 10);
    const w = s[0];
    const [x, y, z] = [s[1] / w, s[2] / w, s[3] / w];
    mixture.centre.set([x, y, z], n * 3);
    mixture.moment.set(
      [
        s[4] / w - x * x + FLOOR,
        s[5] / w - y * y + FLOOR,
        s[6] / w - z * z + FLOOR,
        s[7] / w - x * y,
        s[8] / w - x * z,
        s[9] / w - y * z,
      ],
      n * 6,
    );
    mixture.share[n] = w / total;
  });
  return mixture;
}

/**
 * The mixture as lobes whose level set f = 1 is the mixture's density `level` (1/mm^3).
 * A Gaussian of share s peaks at s / ((2 pi)^(3/2) r1 r2 r3).
 */
export function lobesOf(mixture: Mixture, level: number): Lobe[] {
  return [...mixture.share].map((share, k) => {
    const { values, vectors } = eigen3(mixture.moment.subarray(k * 6, k * 6 + 6));
    const [r1, r2, r3] = values.map((v) => Math.sqrt(Math.max(v, FLOOR)));
    const [a, b, c] = vectors;
    const matrix = [0, 1, 2].flatMap((i) => [a[i], b[i], c[i]]);
    const [tx, ty, tz] = rotationVector(matrix);
    const peak = share / ((2 * Math.PI) ** 1.5 * r1 * r2 * r3);
    const at = (c: number) => mixture.centre[k * 3 + c];
    return [at(0), at(1), at(2), r1, r2, r3, tx, ty, tz, peak / level];
  });
}
