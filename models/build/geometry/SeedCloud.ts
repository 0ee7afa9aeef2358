import { nearestSeeds } from './distanceTransform';
import type { ScalarGrid } from './ScalarGrid';

/**
 * Points of a surface, at most one kept per sample of a grid (the nearest one offered so far), from which a distance
 * field follows that is never too short and too long by less than a third of the spacing, by a twentieth in the mean.
 * The transform of a boolean grid is off by as much, but in terraces: its half-voxel steps come back centimetres wide
 * on every surface that is nearly parallel to an axis. What is wrong here changes from sample to sample; a blur removes it.
 */
export class SeedCloud {
  private readonly isSeed: Uint8Array;
  private readonly squared: Float32Array;
  private readonly slot: Int32Array;
  private points = new Float32Array(3 << 16);
  private used = 0;

  /** @param grid its lattice is used, its values are not. */
  constructor(readonly grid: ScalarGrid) {
    const count = grid.values.length;
    this.isSeed = new Uint8Array(count);
    this.squared = new Float32Array(count);
    this.slot = new Int32Array(count);
  }

  /** Offer surface point (x, y, z), millimetres, at squared distance `d2` from sample number `index`. */
  offer(index: number, d2: number, x: number, y: number, z: number): void {
    if (this.isSeed[index]) {
      if (d2 >= this.squared[index]) return;
    } else {
      this.isSeed[index] = 1;
      this.slot[index] = this.used++;
      if (this.used * 3 > this.points.length) {
        const grown = new Float32Array(this.points.length * 2);
        grown.set(this.points);
        this.points = grown;
      }
    }
    this.squared[index] = d2;
    const s = this.slot[index] * 3;
    this.points[s] = x;
    this.points[s + 1] = y;
    this.points[s + 2] = z;
  }

  /**
   * Unsigned distance of every sample to the cloud, millimetres.
   * @throws Error when nothing was offered.
   */
  distance(): ScalarGrid {
    if (this.used === 0)
      throw new Error(
        'SeedCloud.distance: no surface point lies inside the grid; offer some or grow the grid.',
      );
    const { size } = this.grid;
    const nearest = nearestSeeds(size, this.isSeed);
    const squared = new Float32Array(nearest.length).fill(Number.POSITIVE_INFINITY);
    const slab = size[0] * size[1];
    // The nearest seeded sample need not hold the nearest surface point, but then a sample beside this one knows it.
    this.sweep(nearest, squared, [0, -1, -size[0], -slab], 1);
    this.sweep(nearest, squared, [1, size[0], slab], -1);
    for (let p = 0; p < squared.length; p++) squared[p] = Math.sqrt(squared[p]);
    return { ...this.grid, values: squared };
  }

  /** Give every sample the best surface point of the samples `steps` away, in raster order or (direction -1) against it. */
  private sweep(
    nearest: Int32Array,
    squared: Float32Array,
    steps: readonly number[],
    direction: 1 | -1,
  ): void {
    const { origin, spacing: h, size } = this.grid;
    const [nx, ny, nz] = size;
    const { slot, points } = this;
    const count = nearest.length;
    for (let n = 0; n < nz * ny; n++) {
      const row = direction > 0 ? n : nz * ny - 1 - n;
      const y = origin[1] + (row % ny) * h;
      const z = origin[2] + Math.floor(row / ny) * h;
      for (let m = 0; m < nx; m++) {
        const i = direction > 0 ? m : nx - 1 - m;
        const p = row * nx + i;
        const x = origin[0] + i * h;
        let best = squared[p];
        let last = best === Number.POSITIVE_INFINITY ? -1 : nearest[p];
        for (const step of steps) {
          const q = p + step;
          if (q < 0 || q >= count) continue;
          const seed = nearest[q];
          if (seed === last) continue;
          const s = slot[seed] * 3;
          const dx = points[s] - x;
          const dy = points[s + 1] - y;
          const dz = points[s + 2] - z;
          const d2 = dx * dx + dy * dy + dz * dz;
          if (d2 >= best) continue;
          best = d2;
          last = seed;
        }
        squared[p] = best;
        nearest[p] = last;
      }
    }
  }
}
