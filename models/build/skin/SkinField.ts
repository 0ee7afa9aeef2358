import { gradientOfGrid, type ScalarGrid, sampleGrid } from '../geometry/ScalarGrid';
import { smoothStep } from './blend';

/** The finished field of the skin, millimetres, positive inside: a fine grid at the foot melts into one of the limb. */
export class SkinField {
  constructor(
    private readonly foot: ScalarGrid,
    private readonly limb: ScalarGrid,
    /** Heights between which the two are mixed, millimetres. */
    private readonly seam: readonly [number, number],
  ) {}

  value(x: number, y: number, z: number): number {
    const t = smoothStep(this.seam[0], this.seam[1], y);
    if (t === 0) return sampleGrid(this.foot, x, y, z);
    const limb = sampleGrid(this.limb, x, y, z);
    return t === 1 ? limb : limb * t + sampleGrid(this.foot, x, y, z) * (1 - t);
  }

  /** Moves a point (metres, 3 numbers from `offset`) to the surface by damped Newton steps along the gradient. */
  project(p: number[] | Float32Array, offset: number): void {
    const g: [number, number, number] = [0, 0, 0];
    const x = [0, 1, 2].map((c) => 1000 * p[offset + c]) as [number, number, number];
    for (let step = 0; step < 3; step++) {
      const v = this.value(...x);
      if (Math.abs(v) < 0.005) break;
      gradientOfGrid(x[1] < (this.seam[0] + this.seam[1]) / 2 ? this.foot : this.limb, ...x, g);
      const g2 = Math.max(g[0] * g[0] + g[1] * g[1] + g[2] * g[2], 0.2);
      const by = Math.max(-2, Math.min(2, v / g2));
      for (const c of [0, 1, 2] as const) x[c] -= by * g[c];
    }
    for (const c of [0, 1, 2] as const) p[offset + c] = x[c] / 1000;
  }

  /** Values on the lattice of `net`, in place; above the seam they are copied where the limb's lattice is the same one. */
  fill(net: ScalarGrid): void {
    const { origin, spacing, size, values } = net;
    const [nx, ny, nz] = size;
    const shift = [0, 1, 2].map((c) => Math.round((origin[c] - this.limb.origin[c]) / spacing));
    const [lx, ly, lz] = this.limb.size;
    for (let k = 0, p = 0; k < nz; k++)
      for (let j = 0; j < ny; j++) {
        const y = origin[1] + j * spacing;
        const shared = spacing === this.limb.spacing && y >= this.seam[1];
        const [q, r] = [j + shift[1], k + shift[2]];
        const row = shared && q >= 0 && q < ly && r >= 0 && r < lz ? lx * (q + ly * r) : -1;
        for (let i = 0; i < nx; i++, p++) {
          const s = i + shift[0];
          values[p] =
            row >= 0 && s >= 0 && s < lx
              ? this.limb.values[row + s]
              : this.value(origin[0] + i * spacing, y, origin[2] + k * spacing);
        }
      }
  }
}
