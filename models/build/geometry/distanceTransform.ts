/**
 * For every lattice point the index of the nearest seed point, by the exact Euclidean distance transform of
 * Felzenszwalb and Huttenlocher, "Distance Transforms of Sampled Functions" (2012), Algorithm 1, carried with
 * its argument: lower envelopes of parabolas, one axis after the other, linear in the number of points.
 *
 * @param size lattice points along x, y, z; x runs fastest.
 * @param isSeed one byte per lattice point, non-zero at a seed.
 * @returns one lattice index per point, -1 everywhere when there is no seed.
 */
export function nearestSeeds(size: readonly [number, number, number], isSeed: Uint8Array): Int32Array {
  const [nx, ny, nz] = size;
  const nearest = new Int32Array(nx * ny * nz);
  const squared = new Float32Array(nx * ny * nz);
  alongX(nx, ny * nz, isSeed, nearest, squared);
  const line = new EnvelopeLine(Math.max(ny, nz));
  for (let k = 0; k < nz; k++)
    for (let i = 0; i < nx; i++) line.run(nearest, squared, i + nx * ny * k, nx, ny);
  for (let j = 0; j < ny; j++)
    for (let i = 0; i < nx; i++) line.run(nearest, squared, i + nx * j, nx * ny, nz);
  return nearest;
}

/** Distances in lattice units along rows: two sweeps are enough when all parabolas start at height zero. */
function alongX(nx: number, rows: number, isSeed: Uint8Array, nearest: Int32Array, squared: Float32Array) {
  for (let row = 0, start = 0; row < rows; row++, start += nx) {
    let last = -1;
    for (let i = 0; i < nx; i++) {
      if (isSeed[start + i]) last = i;
      nearest[start + i] = last;
    }
    last = -1;
    for (let i = nx - 1; i >= 0; i--) {
      if (isSeed[start + i]) last = i;
      const left = at(nearest, start + i);
      const best = left < 0 || (last >= 0 && last - i < i - left) ? last : left;
      nearest[start + i] = best < 0 ? -1 : start + best;
      squared[start + i] = best < 0 ? Number.POSITIVE_INFINITY : (best - i) * (best - i);
    }
  }
}

/** One line of the transform, with its scratch memory kept between lines. */
class EnvelopeLine {
  private readonly vertex: Int32Array;
  private readonly bound: Float64Array;
  private readonly height: Float64Array;
  private readonly label: Int32Array;

  constructor(longest: number) {
    this.vertex = new Int32Array(longest);
    this.bound = new Float64Array(longest + 1);
    this.height = new Float64Array(longest);
    this.label = new Int32Array(longest);
  }

  run(nearest: Int32Array, squared: Float32Array, start: number, stride: number, count: number): void {
    const { vertex, bound, height, label } = this;
    let top = -1;
    for (let q = 0, p = start; q < count; q++, p += stride) {
      const h = at(squared, p);
      height[q] = h;
      label[q] = at(nearest, p);
      if (h === Number.POSITIVE_INFINITY) continue;
      let from = Number.NEGATIVE_INFINITY;
      while (top >= 0) {
        const v = at(vertex, top);
        from = (h + q * q - at(height, v) - v * v) / (2 * (q - v));
        if (from > at(bound, top)) break;
        top--;
      }
      top++;
      vertex[top] = q;
      bound[top] = top === 0 ? Number.NEGATIVE_INFINITY : from;
    }
    if (top < 0) return;
    bound[top + 1] = Number.POSITIVE_INFINITY;
    for (let q = 0, p = start, t = 0; q < count; q++, p += stride) {
      while (at(bound, t + 1) < q) t++;
      const v = at(vertex, t);
      squared[p] = (q - v) * (q - v) + at(height, v);
      nearest[p] = at(label, v);
    }
  }
}

/** Reads a typed array where the index is known to be inside. */
function at(values: ArrayLike<number>, index: number): number {
  return values[index];
}
