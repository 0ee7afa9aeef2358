import type { Lobe } from '../geometry/lobes';
import { rotationMatrix, rotationVector } from '../geometry/rotation';
import { eigen3 } from './eigen';

/** Numbers of a lobe that the fit moves: shift (3), stretch (6: xx, yy, zz, xy, xz, yz), log weight (1). */
export const FREE = 10;

/** Radii are kept within these, mm: a thinner lobe cannot be sampled, a longer one reaches into other structures. */
const RADII = { min: 0.35, max: 40 };

/** Squared reach of a lobe in its own frame: exp(-24 / 2) = 6e-6. */
export const REACH = 24;

/**
 * Lobes in the form in which they are fitted: y = A (x - mu), f = sum exp(logW - |y|^2 / 2).
 *
 * A step is taken in each lobe's own frame, A <- exp(S) A and mu <- mu + A^-1 t, so that all ten numbers of all lobes are
 * ratios of about the same size whether the lobe is 1 or 50 mm wide.
 */
export class LobeModel {
  constructor(
    readonly mu: Float64Array,
    /** 3x3 per lobe, row by row. */
    readonly A: Float64Array,
    readonly logW: Float64Array,
  ) {}

  get count(): number {
    return this.logW.length;
  }

  static from(lobes: readonly Lobe[]): LobeModel {
    const model = LobeModel.empty(lobes.length);
    lobes.forEach(([cx, cy, cz, r1, r2, r3, tx, ty, tz, w], k) => {
      const R = rotationMatrix(tx, ty, tz);
      model.mu.set([cx, cy, cz], k * 3);
      [r1, r2, r3].forEach((r, i) => {
        for (let j = 0; j < 3; j++) model.A[k * 9 + i * 3 + j] = R[j * 3 + i] / r;
      });
      model.logW[k] = Math.log(w);
    });
    return model;
  }

  static empty(count: number): LobeModel {
    return new LobeModel(new Float64Array(count * 3), new Float64Array(count * 9), new Float64Array(count));
  }

  toLobes(): Lobe[] {
    return [...this.logW].map((logW, k) => {
      const { radii, axes } = this.axes(k);
      const matrix = [0, 1, 2].flatMap((i) => axes.map((axis) => axis[i]));
      const [tx, ty, tz] = rotationVector(matrix);
      const at = (c: number) => this.mu[k * 3 + c];
      return [at(0), at(1), at(2), ...radii, tx, ty, tz, Math.exp(logW)];
    });
  }

  /** Radii (longest first, mm) and unit axes of a lobe. */
  axes(k: number): { radii: [number, number, number]; axes: number[][] } {
    const a = (i: number, j: number) => this.A[k * 9 + i * 3 + j];
    const m = (i: number, j: number) => a(0, i) * a(0, j) + a(1, i) * a(1, j) + a(2, i) * a(2, j);
    const { values, vectors } = eigen3([m(0, 0), m(1, 1), m(2, 2), m(0, 1), m(0, 2), m(1, 2)]);
    const [x = [], y = [], z = []] = vectors;
    // M = A^T A has 1/r^2 as eigenvalues: its largest is the smallest radius. (z, x, y) keeps the set right-handed.
    const radius = (v: number) => 1 / Math.sqrt(Math.max(v, 1e-12));
    return { radii: [radius(values[2]), radius(values[0]), radius(values[1])], axes: [z, x, y] };
  }

  setAxes(k: number, radii: readonly number[], axes: readonly number[][]): void {
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) this.A[k * 9 + i * 3 + j] = axes[i][j] / radii[i];
    }
  }

  /** A copy moved by `step` (FREE numbers per lobe), each lobe's share of it held within sane bounds. */
  moved(step: Float64Array): LobeModel {
    const next = new LobeModel(this.mu.slice(), this.A.slice(), this.logW.slice());
    for (let k = 0; k < this.count; k++) {
      const s = step.subarray(k * FREE, k * FREE + FREE);
      const at = (i: number) => s[i];
      const shift = Math.hypot(at(0), at(1), at(2));
      const stretch = Math.hypot(at(3), at(4), at(5), 1.4 * at(6), 1.4 * at(7), 1.4 * at(8));
      const scale = Math.min(1, 0.8 / shift, 0.6 / stretch, 0.8 / Math.abs(at(9)));
      const [xx, yy, zz, xy, xz, yz] = [3, 4, 5, 6, 7, 8].map((i) => scale * at(i));
      const S = [xx, xy, xz, xy, yy, yz, xz, yz, zz] as number[];
      const A = this.A.subarray(k * 9, k * 9 + 9);
      const move = solve3(A, [scale * at(0), scale * at(1), scale * at(2)]);
      for (let c = 0; c < 3; c++) next.mu[k * 3 + c] += move[c];
      // exp(S) to second order; S is small.
      const SA = product(S, A);
      const SSA = product(S, SA);
      for (let i = 0; i < 9; i++) {
        next.A[k * 9 + i] = A[i] + SA[i] + 0.5 * SSA[i];
      }
      next.logW[k] = Math.min(4, Math.max(-3, this.logW[k] + scale * at(9)));
    }
    next.clampRadii();
    return next;
  }

  private clampRadii(): void {
    for (let k = 0; k < this.count; k++) {
      const { radii, axes } = this.axes(k);
      if (radii.every((r) => r >= RADII.min && r <= RADII.max)) continue;
      this.setAxes(
        k,
        radii.map((r) => Math.min(RADII.max, Math.max(RADII.min, r))),
        axes,
      );
    }
  }

  /** Some of the lobes, and more after them. */
  changed(keep: readonly number[], more: LobeModel): LobeModel {
    const pick = (from: Float64Array, n: number, tail: Float64Array) =>
      Float64Array.from([...keep.flatMap((k) => [...from.subarray(k * n, k * n + n)]), ...tail]);
    return new LobeModel(pick(this.mu, 3, more.mu), pick(this.A, 9, more.A), pick(this.logW, 1, more.logW));
  }
}

/** Half extents of every lobe's reach, mm, 3 per lobe: sqrt(REACH) times the root of the covariance's diagonal. */
export function boxesOf(model: LobeModel): Float64Array {
  const boxes = new Float64Array(model.count * 3);
  for (let k = 0; k < model.count; k++) {
    const { radii, axes } = model.axes(k);
    for (let c = 0; c < 3; c++) {
      let variance = 0;
      for (let i = 0; i < 3; i++) variance += (radii[i] * axes[i][c]) ** 2;
      boxes[k * 3 + c] = Math.sqrt(REACH * variance);
    }
  }
  return boxes;
}

function product(a: ArrayLike<number>, b: ArrayLike<number>): number[] {
  const c: number[] = [];
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      let sum = 0;
      for (let n = 0; n < 3; n++) sum += a[i * 3 + n] * b[n * 3 + j];
      c.push(sum);
    }
  }
  return c;
}

/** Solves a 3x3 system by Cramer's rule. */
function solve3(m: ArrayLike<number>, v: readonly number[]): number[] {
  const [a, b, c, d, e, f, g, h, i] = Array.from(m);
  const [x = 0, y = 0, z = 0] = v;
  const det = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  return [
    (x * (e * i - f * h) - b * (y * i - f * z) + c * (y * h - e * z)) / det,
    (a * (y * i - f * z) - x * (d * i - f * g) + c * (d * z - y * g)) / det,
    (a * (e * z - y * h) - b * (d * z - y * g) + x * (d * h - e * g)) / det,
  ];
}
