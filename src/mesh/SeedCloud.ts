import { nearestSeeds } from './distanceTransform';
import type { ScalarGrid } from './ScalarGrid';

/**
 * Points of a surface, at most one kept per sample of a grid (the nearest one offered so far), from which a distance
 * field follows that is exact to a small fraction of the spacing. The transform of a boolean grid is not: its
 * half-voxel steps come back as terraces, centimetres wide, on every surface that is nearly parallel to an axis.
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
      if (d2 >= (this.squared[index] as number)) return;
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
    const s = (this.slot[index] as number) * 3;
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
    const { origin, spacing: h, size } = this.grid;
    const nearest = nearestSeeds(size, this.isSeed);
    const [nx, ny, nz] = size;
    const values = new Float32Array(nearest.length);
    const { slot, points } = this;
    // The nearest seeded sample need not hold the nearest surface point, but then one of its neighbours' does.
    const steps = [0, 1, -1, nx, -nx, nx * ny, -nx * ny];
    for (let k = 0, p = 0; k < nz; k++) {
      const z = origin[2] + k * h;
      for (let j = 0; j < ny; j++) {
        const y = origin[1] + j * h;
        for (let i = 0; i < nx; i++, p++) {
          const x = origin[0] + i * h;
          let best = Number.POSITIVE_INFINITY;
          let last = -1;
          for (let e = 0; e < 7; e++) {
            const q = p + (steps[e] as number);
            if (q < 0 || q >= nearest.length) continue;
            const seed = nearest[q] as number;
            if (seed === last) continue;
            last = seed;
            const s = (slot[seed] as number) * 3;
            const dx = (points[s] as number) - x;
            const dy = (points[s + 1] as number) - y;
            const dz = (points[s + 2] as number) - z;
            const d2 = dx * dx + dy * dy + dz * dz;
            if (d2 < best) best = d2;
          }
          values[p] = Math.sqrt(best);
        }
      }
    }
    return { ...this.grid, values };
  }
}
