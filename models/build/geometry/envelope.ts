import type { ScalarGrid } from './ScalarGrid';
import { SeedCloud } from './SeedCloud';

/**
 * Morphological closing with a radius that may vary in space: everything within `radius` of the structures is
 * filled, then the filled set is shrunk by the same radius again. Hollows narrower than twice the radius are bridged
 * by the arc of a rolling ball; what stands out is kept as it is.
 *
 * @param distance unsigned distance to the structures, millimetres; they must stay `radius` away from the grid's border.
 * @param radius closing radius per sample of the same lattice, millimetres; a smooth field, or steps will show.
 * @returns signed distance to the closed set, millimetres, positive inside.
 */
export function closeEnvelope(distance: ScalarGrid, radius: Float32Array): ScalarGrid {
  const outside = reachableOutside(distance, radius);
  const { values, size } = distance;
  const grown = new Float32Array(values.length);
  for (let p = 0; p < grown.length; p++) {
    const gap = radius[p] - values[p];
    // Pockets the outside cannot reach count as filled.
    grown[p] = outside[p] ? Math.min(gap, -1e-4) : Math.max(gap, 1e-4);
  }
  const depth = distanceToZero({ ...distance, values: grown });
  for (let p = 0; p < grown.length; p++) {
    const d = depth.values[p];
    depth.values[p] = (outside[p] ? -d : d) - radius[p];
  }
  return { ...depth, size };
}

/** One byte per sample: 1 where the border of the grid is reached without coming within `radius` of the structures. */
export function reachableOutside({ values, size }: ScalarGrid, radius: Float32Array): Uint8Array {
  const [nx, ny, nz] = size;
  const slab = nx * ny;
  const seen = new Uint8Array(values.length);
  const stack: number[] = [];
  const visit = (p: number): void => {
    if (seen[p] || values[p] <= radius[p]) return;
    seen[p] = 1;
    stack.push(p);
  };
  for (let k = 0; k < nz; k++)
    for (let j = 0; j < ny; j++) {
      const row = nx * (j + ny * k);
      const whole = k === 0 || k === nz - 1 || j === 0 || j === ny - 1;
      for (let i = 0; i < nx; i += whole ? 1 : nx - 1) visit(row + i);
    }
  for (let p = stack.pop(); p !== undefined; p = stack.pop()) {
    const i = p % nx;
    const j = Math.floor(p / nx) % ny;
    const k = Math.floor(p / slab);
    if (i > 0) visit(p - 1);
    if (i < nx - 1) visit(p + 1);
    if (j > 0) visit(p - nx);
    if (j < ny - 1) visit(p + nx);
    if (k > 0) visit(p - slab);
    if (k < nz - 1) visit(p + slab);
  }
  return seen;
}

/** Unsigned distance to the zero set of a field, millimetres; the zero set is found by one Newton step from its neighbours. */
export function distanceToZero(grid: ScalarGrid): ScalarGrid {
  const { values, size, spacing: h, origin } = grid;
  const [nx, ny, nz] = size;
  const slab = nx * ny;
  const cloud = new SeedCloud(grid);
  for (let k = 1; k < nz - 1; k++)
    for (let j = 1; j < ny - 1; j++)
      for (let i = 1, p = 1 + nx * (j + ny * k); i < nx - 1; i++, p++) {
        const v = values[p];
        const x0 = values[p - 1];
        const x1 = values[p + 1];
        const y0 = values[p - nx];
        const y1 = values[p + nx];
        const z0 = values[p - slab];
        const z1 = values[p + slab];
        const inside = v > 0;
        if (
          x0 > 0 === inside &&
          x1 > 0 === inside &&
          y0 > 0 === inside &&
          y1 > 0 === inside &&
          z0 > 0 === inside &&
          z1 > 0 === inside
        )
          continue;
        const gx = (x1 - x0) / (2 * h);
        const gy = (y1 - y0) / (2 * h);
        const gz = (z1 - z0) / (2 * h);
        const g2 = Math.max(gx * gx + gy * gy + gz * gz, 0.25);
        const step = Math.max(-h, Math.min(h, v / g2));
        const [x, y, z] = [origin[0] + i * h, origin[1] + j * h, origin[2] + k * h];
        cloud.offer(p, step * step * g2, x - step * gx, y - step * gy, z - step * gz);
      }
  return cloud.distance();
}
