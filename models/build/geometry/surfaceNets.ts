import type { TriangleMesh } from '../../../src/geometry/TriangleMesh';
import type { ScalarGrid } from './ScalarGrid';

const MM = 0.001;

/**
 * Surface of `grid` at value 0 by naive surface nets (Gibson 1998): one vertex in every cell that the surface
 * crosses, at the mean of its edge crossings; one quad for every lattice edge that it crosses.
 * The mesh is closed when nothing inside touches the border of the grid, and manifold when the inside is
 * well-composed (see makeWellComposed).
 * @param grid millimetres, positive inside.
 * @returns metres, triangles counter-clockwise from outside.
 */
export function surfaceNets(grid: ScalarGrid): TriangleMesh {
  const [nx, ny, nz] = grid.size;
  const { values, origin, spacing } = grid;
  const slab = nx * ny;
  const inside = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) inside[i] = values[i] > 0 ? 1 : 0;
  const positions: number[] = [];
  const indices: number[] = [];
  // Vertex number of each cell in this slice of cells and in the one before it.
  let below = new Int32Array(slab).fill(-1);
  let here = new Int32Array(slab).fill(-1);

  const quad = (a: number, b: number, c: number, d: number, flip: boolean): void => {
    const ac = squaredDistance(positions, a, c);
    const bd = squaredDistance(positions, b, d);
    const corners = ac <= bd ? [a, b, c, a, c, d] : [b, c, d, b, d, a];
    if (flip) for (let k = 5; k >= 0; k--) indices.push(corners[k]);
    else for (const corner of corners) indices.push(corner);
  };

  for (let z = 0; z < nz - 1; z++) {
    here.fill(-1);
    for (let y = 0; y < ny - 1; y++) {
      for (let x = 0; x < nx - 1; x++) {
        const base = x + nx * (y + ny * z);
        const corners =
          inside[base] +
          inside[base + 1] +
          inside[base + nx] +
          inside[base + nx + 1] +
          inside[base + slab] +
          inside[base + slab + 1] +
          inside[base + slab + nx] +
          inside[base + slab + nx + 1];
        if (corners === 0 || corners === 8) continue;
        const vertex = cellVertex(values, base, nx, slab);
        here[x + nx * y] = positions.length / 3;
        positions.push(
          (origin[0] + spacing * (x + vertex[0])) * MM,
          (origin[1] + spacing * (y + vertex[1])) * MM,
          (origin[2] + spacing * (z + vertex[2])) * MM,
        );
      }
    }
    for (let y = 0; y < ny - 1; y++) {
      for (let x = 0; x < nx - 1; x++) {
        const cell = x + nx * y;
        const sample = cell + slab * z;
        const v = here[cell];
        if (v < 0) continue;
        const side = inside[sample];
        if (y > 0 && z > 0 && inside[sample + 1] !== side) {
          quad(v, here[cell - nx], below[cell - nx], below[cell], side === 0);
        }
        if (x > 0 && z > 0 && inside[sample + nx] !== side) {
          quad(v, below[cell], below[cell - 1], here[cell - 1], side === 0);
        }
        if (x > 0 && y > 0 && inside[sample + slab] !== side) {
          quad(v, here[cell - 1], here[cell - nx - 1], here[cell - nx], side === 0);
        }
      }
    }
    [below, here] = [here, below];
  }
  return { positions: new Float32Array(positions), indices: new Uint32Array(indices) };
}

const mean: [number, number, number] = [0, 0, 0];

/** Mean of the edge crossings of the cell whose first sample is `base`, in cell units. */
function cellVertex(values: Float32Array, base: number, row: number, slab: number): [number, number, number] {
  let crossings = 0;
  mean[0] = 0;
  mean[1] = 0;
  mean[2] = 0;
  for (let axis = 0; axis < 3; axis++) {
    const along = axis === 0 ? 1 : axis === 1 ? row : slab;
    const u = axis === 0 ? row : 1;
    const v = axis === 2 ? row : slab;
    for (let k = 0; k < 4; k++) {
      const start = base + (k & 1) * u + (k >> 1) * v;
      const a = values[start];
      const b = values[start + along];
      if (a > 0 === b > 0) continue;
      crossings++;
      mean[axis] = mean[axis] + a / (a - b);
      const uAxis = axis === 0 ? 1 : 0;
      const vAxis = axis === 2 ? 1 : 2;
      mean[uAxis] = mean[uAxis] + (k & 1);
      mean[vAxis] = mean[vAxis] + (k >> 1);
    }
  }
  mean[0] /= crossings;
  mean[1] /= crossings;
  mean[2] /= crossings;
  return mean;
}

function squaredDistance(p: readonly number[], a: number, b: number): number {
  let sum = 0;
  for (let c = 0; c < 3; c++) sum += (p[3 * a + c] - p[3 * b + c]) ** 2;
  return sum;
}
