/** A scalar field sampled on a lattice of cubic cells. */
export interface ScalarGrid {
  /** Position of sample (0, 0, 0), millimetres, leg space. */
  origin: readonly [number, number, number];
  /** Distance between neighbouring samples, millimetres. */
  spacing: number;
  /** Samples along x, y, z. */
  size: readonly [number, number, number];
  /** One number per sample, x fastest: i + size[0] * (j + size[1] * k). Signed distances are in millimetres, positive inside. */
  values: Float32Array;
}

/**
 * A grid whose samples sit on the one lattice of all grids of this spacing (multiples of `spacing`), so that two
 * grids can be compared sample by sample. `min`, `max` in millimetres, grown by `margin` on every side; every sample is `fill`.
 * @throws Error when the box is empty or not finite.
 */
export function alignedGrid(
  min: ArrayLike<number>,
  max: ArrayLike<number>,
  spacing: number,
  margin: number,
  fill = 0,
): ScalarGrid {
  const first = [0, 1, 2].map((c) => Math.floor((min[c] - margin) / spacing));
  const last = [0, 1, 2].map((c) => Math.ceil((max[c] + margin) / spacing));
  const [nx, ny, nz] = [0, 1, 2].map((c) => last[c] - first[c] + 1);
  if (!(nx > 0 && ny > 0 && nz > 0 && Number.isFinite(nx * ny * nz))) {
    const box = `${Array.from(min).join(', ')} to ${Array.from(max).join(', ')}`;
    throw new Error(`alignedGrid: the box ${box} is empty; pass min <= max, both finite.`);
  }
  const values = new Float32Array(nx * ny * nz);
  if (fill !== 0) values.fill(fill);
  const origin = first.map((cell) => cell * spacing) as [number, number, number];
  return { origin, spacing, size: [nx, ny, nz], values };
}

/** Trilinear value at a point in millimetres; outside the grid the value of the nearest sample on its border. */
export function sampleGrid(grid: ScalarGrid, x: number, y: number, z: number): number {
  return sampleGradient(grid, x, y, z, scratch)[3];
}

const scratch = new Float64Array(4);

/**
 * Trilinear value at a point in millimetres and its gradient (per millimetre) within the cell, written into `out` as
 * [d/dx, d/dy, d/dz, value]; outside the grid those of the nearest place on its border.
 */
export function sampleGradient(
  { origin, spacing, size, values }: ScalarGrid,
  x: number,
  y: number,
  z: number,
  out: Float64Array,
): Float64Array {
  const [nx, ny, nz] = size;
  const fx = Math.min(nx - 1.000001, Math.max(0, (x - origin[0]) / spacing));
  const fy = Math.min(ny - 1.000001, Math.max(0, (y - origin[1]) / spacing));
  const fz = Math.min(nz - 1.000001, Math.max(0, (z - origin[2]) / spacing));
  const ix = Math.floor(fx);
  const iy = Math.floor(fy);
  const iz = Math.floor(fz);
  const u = fx - ix;
  const v = fy - iy;
  const w = fz - iz;
  const i = ix + nx * (iy + ny * iz);
  const j = i + nx * ny;
  // Differences and means along x on the four edges of the cell, then along y, then along z.
  const a = values[i];
  const b = values[i + nx];
  const c = values[j];
  const d = values[j + nx];
  const da = values[i + 1] - a;
  const db = values[i + nx + 1] - b;
  const dc = values[j + 1] - c;
  const dd = values[j + nx + 1] - d;
  const ab = a + u * da;
  const bb = b + u * db;
  const cb = c + u * dc;
  const dbb = d + u * dd;
  const low = ab + v * (bb - ab);
  const high = cb + v * (dbb - cb);
  const dLow = da + v * (db - da);
  const dHigh = dc + v * (dd - dc);
  out[0] = (dLow + w * (dHigh - dLow)) / spacing;
  out[1] = (bb - ab + w * (dbb - cb - bb + ab)) / spacing;
  out[2] = (high - low) / spacing;
  out[3] = low + w * (high - low);
  return out;
}

/** Gradient (per millimetre) by central differences half a cell wide, written into `out`: smoother than sampleGradient's. */
export function gradientOfGrid(
  grid: ScalarGrid,
  x: number,
  y: number,
  z: number,
  out: [number, number, number],
): [number, number, number] {
  const h = 0.5 * grid.spacing;
  out[0] = (sampleGrid(grid, x + h, y, z) - sampleGrid(grid, x - h, y, z)) / (2 * h);
  out[1] = (sampleGrid(grid, x, y + h, z) - sampleGrid(grid, x, y - h, z)) / (2 * h);
  out[2] = (sampleGrid(grid, x, y, z + h) - sampleGrid(grid, x, y, z - h)) / (2 * h);
  return out;
}
