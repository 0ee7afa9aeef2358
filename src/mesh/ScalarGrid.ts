import { type Grid, gridAround, gridLength } from './grid';

/** A field sampled on a grid. Signed distances are in millimetres, positive inside. */
export interface ScalarGrid extends Grid {
  /** One number per sample, x fastest. */
  values: Float32Array;
}

/** A grid of `spacing` around a box grown by `margin` on every side (all millimetres), every sample set to `fill`. */
export function scalarGridAround(
  min: readonly [number, number, number],
  max: readonly [number, number, number],
  spacing: number,
  margin: number,
  fill = 0,
): ScalarGrid {
  const grid = gridAround(min, max, spacing, margin);
  return { ...grid, values: new Float32Array(gridLength(grid)).fill(fill) };
}

/** Trilinear value at a point in millimetres; outside the grid the value of the nearest sample on its border. */
export function sampleGrid(grid: ScalarGrid, x: number, y: number, z: number): number {
  const [nx, ny, nz] = grid.size;
  const { values, spacing, origin } = grid;
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
  const row = nx;
  const slab = nx * ny;
  const at = (k: number) => values[k] as number;
  const x00 = at(i) + u * (at(i + 1) - at(i));
  const x10 = at(i + row) + u * (at(i + row + 1) - at(i + row));
  const x01 = at(i + slab) + u * (at(i + slab + 1) - at(i + slab));
  const x11 = at(i + slab + row) + u * (at(i + slab + row + 1) - at(i + slab + row));
  const y0 = x00 + v * (x10 - x00);
  const y1 = x01 + v * (x11 - x01);
  return y0 + w * (y1 - y0);
}

/** Gradient of the trilinear field by central differences half a cell wide, written into `out` (per millimetre). */
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
