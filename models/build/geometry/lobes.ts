import { rotationMatrix } from './rotation';
import type { ScalarGrid } from './ScalarGrid';

/**
 * Lobes: a solid written down as a short table of figures.
 *
 * One lobe is a Gaussian hill: a centre, three radii (standard deviations) along its own axes, the turn of those axes, and
 * a weight. The field of a structure is the sum of its lobes,
 *
 *   f(x) = sum_k w_k exp(-1/2 |A_k (x - c_k)|^2),   A_k = diag(1/r_k) R_k^T,
 *
 * and its surface is f = 1. Where a length is wanted the field is turned into a signed distance by its first-order estimate
 * (Taubin 1994, "Distance approximations for rasterizing implicit curves", eq. 4, applied to log f):
 *
 *   d(x) = log f(x) / |grad log f(x)|,   positive inside, exact to first order at the surface.
 *
 * log f is used because it is nearly quadratic, so d stays close to a length some millimetres to either side. Farther out
 * it reads too small (about half of the true distance), so it is clamped to a band.
 */

/** [cx, cy, cz, r1, r2, r3, tx, ty, tz, weight]: mm, mm, degrees (rotation vector: axis times angle), 1. */
export type Lobe = readonly [number, number, number, number, number, number, number, number, number, number];

/** Lobes made ready for evaluation. All arrays have `count` entries per component. */
export interface LobeField {
  readonly count: number;
  /** Centres, 3 per lobe, mm. */
  readonly centre: Float64Array;
  /** Symmetric M = A^T A per lobe: xx, yy, zz, xy, xz, yz, in 1/mm^2. */
  readonly metric: Float64Array;
  readonly weight: Float64Array;
  /** Squared Mahalanobis radius past which a lobe is left out: w exp(-reach/2) = TAIL. */
  readonly reach: Float64Array;
  /** Half extents of the box that holds a lobe's reach, 3 per lobe, mm. */
  readonly extent: Float64Array;
  /** Box outside which no lobe adds more than BOX_TAIL: holds the surface f = 1 with a few mm to spare, mm. */
  readonly min: readonly [number, number, number];
  readonly max: readonly [number, number, number];
}

/** A lobe is left out where it adds less than this to f. 1e-3 moves the surface f = 1 by less than 0.01 mm. */
const TAIL = 1e-3;

/** Wide lobes fade over centimetres; with the whole of their reach a box would have five times the samples. */
const BOX_TAIL = 0.05;

/** Compiles rows of figures. Throws on a radius or weight that is not positive. */
export function compileLobes(lobes: readonly Lobe[]): LobeField {
  const count = lobes.length;
  const centre = new Float64Array(count * 3);
  const metric = new Float64Array(count * 6);
  const weight = new Float64Array(count);
  const reach = new Float64Array(count);
  const extent = new Float64Array(count * 3);
  const min: [number, number, number] = [Infinity, Infinity, Infinity];
  const max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  lobes.forEach((lobe, k) => {
    const [cx, cy, cz, r1, r2, r3, tx, ty, tz, w] = lobe;
    if (!(r1 > 0 && r2 > 0 && r3 > 0 && w > 0)) {
      throw new Error(
        `compileLobes: lobe ${k} has radii ${r1}, ${r2}, ${r3} and weight ${w}; all four must be above 0`,
      );
    }
    const R = rotationMatrix(tx, ty, tz);
    const q = Math.max(0, 2 * Math.log(w / TAIL));
    centre.set([cx, cy, cz], k * 3);
    weight[k] = w;
    reach[k] = q;
    // Columns of R are the lobe's axes: M = sum_i axis_i axis_i^T / r_i^2, covariance = sum_i r_i^2 axis_i axis_i^T.
    const moment = (a: number, b: number, p: number) =>
      R[a] * R[b] * r1 ** p + R[a + 1] * R[b + 1] * r2 ** p + R[a + 2] * R[b + 2] * r3 ** p;
    metric.set(
      [
        moment(0, 0, -2),
        moment(3, 3, -2),
        moment(6, 6, -2),
        moment(0, 3, -2),
        moment(0, 6, -2),
        moment(3, 6, -2),
      ],
      k * 6,
    );
    const c = [cx, cy, cz];
    for (let a = 0; a < 3; a++) {
      const half = Math.sqrt(q * moment(a * 3, a * 3, 2));
      extent[k * 3 + a] = half;
      const box = Math.sqrt(Math.max(0, 2 * Math.log(w / BOX_TAIL)) * moment(a * 3, a * 3, 2));
      min[a] = Math.min(min[a], c[a] - box);
      max[a] = Math.max(max[a], c[a] + box);
    }
  });
  return { count, centre, metric, weight, reach, extent, min, max };
}

/** Field value and its gradient (per mm) at one point, written to `out` as [f, df/dx, df/dy, df/dz]. */
export function fieldAt(field: LobeField, x: number, y: number, z: number, out: Float64Array): Float64Array {
  const { centre, metric, weight, reach } = field;
  let f = 0;
  let gx = 0;
  let gy = 0;
  let gz = 0;
  for (let k = 0; k < field.count; k++) {
    const px = x - centre[k * 3];
    const py = y - centre[k * 3 + 1];
    const pz = z - centre[k * 3 + 2];
    const xy = metric[k * 6 + 3];
    const xz = metric[k * 6 + 4];
    const yz = metric[k * 6 + 5];
    const sx = metric[k * 6] * px + xy * py + xz * pz;
    const sy = xy * px + metric[k * 6 + 1] * py + yz * pz;
    const sz = xz * px + yz * py + metric[k * 6 + 2] * pz;
    const q = sx * px + sy * py + sz * pz;
    if (q > reach[k]) continue;
    const e = weight[k] * Math.exp(-0.5 * q);
    f += e;
    gx -= e * sx;
    gy -= e * sy;
    gz -= e * sz;
  }
  out[0] = f;
  out[1] = gx;
  out[2] = gy;
  out[3] = gz;
  return out;
}

/** First-order signed distance from a field value and its gradient, mm, positive inside, within [-band, band]. */
export function distanceOf(f: number, gx: number, gy: number, gz: number, band: number): number {
  if (f <= 0) return -band;
  const slope = Math.sqrt(gx * gx + gy * gy + gz * gz);
  const l = f * Math.log(f);
  // Without a slope the point is at the top of a hill or nowhere near one: the sign of log f says which.
  if (Math.abs(l) >= band * slope) return l >= 0 ? band : -band;
  return l / slope;
}

const scratch = new Float64Array(4);

/** Signed distance at one point (mm, leg space), positive inside, clamped to [-band, band]. */
export function distanceAt(field: LobeField, x: number, y: number, z: number, band: number): number {
  fieldAt(field, x, y, z, scratch);
  return distanceOf(scratch[0], scratch[1], scratch[2], scratch[3], band);
}

/**
 * Signed distance at every sample of a grid (mm), positive inside, clamped to [-band, band]; -band where no lobe reaches.
 *
 * Along a grid row a Gaussian is a geometric series whose ratio is itself one, so each lobe costs two products per sample
 * and one exponential per row: about 4 ns per lobe and sample, against 30 ns with Math.exp in the loop. The series drifts
 * by less than 1e-10 over 500 samples.
 *
 * @param grid the lattice, in millimetres of leg space; its values are overwritten.
 */
export function distanceOnGrid(field: LobeField, grid: ScalarGrid, band: number): ScalarGrid {
  const [nx, ny, nz] = grid.size;
  const [ox, oy, oz] = grid.origin;
  const h = grid.spacing;
  const { values } = grid;
  const { centre, metric, weight, reach, extent } = field;
  const f = new Float64Array(nx);
  const gx = new Float64Array(nx);
  const gy = new Float64Array(nx);
  const gz = new Float64Array(nx);
  const slab: number[] = [];
  for (let k = 0; k < nz; k++) {
    const z = oz + h * k;
    slab.length = 0;
    for (let n = 0; n < field.count; n++) {
      if (Math.abs(z - centre[n * 3 + 2]) <= extent[n * 3 + 2]) slab.push(n);
    }
    for (let j = 0; j < ny; j++) {
      const row = nx * (j + ny * k);
      const y = oy + h * j;
      let first = nx;
      let last = -1;
      for (const n of slab) {
        const py = y - centre[n * 3 + 1];
        if (Math.abs(py) > extent[n * 3 + 1]) continue;
        const pz = z - centre[n * 3 + 2];
        const mxx = metric[n * 6];
        const mxy = metric[n * 6 + 3];
        const mxz = metric[n * 6 + 4];
        const myz = metric[n * 6 + 5];
        const lx = mxy * py + mxz * pz;
        const ly = metric[n * 6 + 1] * py + myz * pz;
        const lz = myz * py + metric[n * 6 + 2] * pz;
        const rest = ly * py + lz * pz;
        // q(px) = mxx px^2 + 2 lx px + rest <= reach gives the span of samples.
        const under = lx * lx - mxx * (rest - reach[n]);
        if (under <= 0) continue;
        const root = Math.sqrt(under);
        const cx = centre[n * 3];
        const i0 = Math.max(0, Math.ceil(((-lx - root) / mxx + cx - ox) / h));
        const i1 = Math.min(nx - 1, Math.floor(((-lx + root) / mxx + cx - ox) / h));
        if (i1 < i0) continue;
        if (i0 < first) {
          const to = Math.min(first, last < 0 ? i0 : first);
          for (let i = i0; i < to; i++) f[i] = gx[i] = gy[i] = gz[i] = 0;
          if (last < 0) last = i0 - 1;
          first = i0;
        }
        for (; last < i1; last++) f[last + 1] = gx[last + 1] = gy[last + 1] = gz[last + 1] = 0;
        let px = ox + h * i0 - cx;
        const q = mxx * px * px + 2 * lx * px + rest;
        let e = weight[n] * Math.exp(-0.5 * q);
        let ratio = Math.exp(-0.5 * (2 * (mxx * px + lx) * h + mxx * h * h));
        const bend = Math.exp(-mxx * h * h);
        for (let i = i0; i <= i1; i++) {
          f[i] += e;
          gx[i] -= e * (mxx * px + lx);
          gy[i] -= e * (mxy * px + ly);
          gz[i] -= e * (mxz * px + lz);
          e *= ratio;
          ratio *= bend;
          px += h;
        }
      }
      values.fill(-band, row, row + nx);
      for (let i = first; i <= last; i++) {
        values[row + i] = distanceOf(f[i], gx[i], gy[i], gz[i], band);
      }
    }
  }
  return grid;
}
