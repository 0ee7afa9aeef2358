import type { ScalarGrid } from './ScalarGrid';
import type { TriangleMesh } from './TriangleMesh';

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
  const positions: number[] = [];
  const indices: number[] = [];
  // Vertex number of each cell in this slice of cells and in the one before it.
  let below = new Int32Array(slab).fill(-1);
  let here = new Int32Array(slab).fill(-1);

  const quad = (a: number, b: number, c: number, d: number, flip: boolean): void => {
    const ac = squaredDistance(positions, a, c);
    const bd = squaredDistance(positions, b, d);
    const corners = ac <= bd ? [a, b, c, a, c, d] : [b, c, d, b, d, a];
    if (flip) for (let k = 5; k >= 0; k--) indices.push(corners[k] as number);
    else for (const corner of corners) indices.push(corner);
  };

  for (let z = 0; z < nz - 1; z++) {
    here.fill(-1);
    for (let y = 0; y < ny - 1; y++) {
      for (let x = 0; x < nx - 1; x++) {
        const vertex = cellVertex(values, x + nx * (y + ny * z), nx, slab);
        if (vertex === undefined) continue;
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
        const inside = (values[sample] as number) > 0;
        const v = here[cell] as number;
        if (v < 0) continue;
        if (y > 0 && z > 0 && (values[sample + 1] as number) > 0 !== inside) {
          quad(v, here[cell - nx] as number, below[cell - nx] as number, below[cell] as number, !inside);
        }
        if (x > 0 && z > 0 && (values[sample + nx] as number) > 0 !== inside) {
          quad(v, below[cell] as number, below[cell - 1] as number, here[cell - 1] as number, !inside);
        }
        if (x > 0 && y > 0 && (values[sample + slab] as number) > 0 !== inside) {
          quad(v, here[cell - 1] as number, here[cell - nx - 1] as number, here[cell - nx] as number, !inside);
        }
      }
    }
    [below, here] = [here, below];
  }
  return { positions: new Float32Array(positions), indices: new Uint32Array(indices) };
}

const mean: [number, number, number] = [0, 0, 0];

/** Mean of the edge crossings of the cell whose first sample is `base`, in cell units; undefined without a crossing. */
function cellVertex(
  values: Float32Array,
  base: number,
  row: number,
  slab: number,
): [number, number, number] | undefined {
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
      const a = values[start] as number;
      const b = values[start + along] as number;
      if (a > 0 === b > 0) continue;
      crossings++;
      mean[axis] = (mean[axis] as number) + a / (a - b);
      const uAxis = axis === 0 ? 1 : 0;
      const vAxis = axis === 2 ? 1 : 2;
      mean[uAxis] = (mean[uAxis] as number) + (k & 1);
      mean[vAxis] = (mean[vAxis] as number) + (k >> 1);
    }
  }
  if (crossings === 0) return undefined;
  mean[0] /= crossings;
  mean[1] /= crossings;
  mean[2] /= crossings;
  return mean;
}

function squaredDistance(p: readonly number[], a: number, b: number): number {
  let sum = 0;
  for (let c = 0; c < 3; c++) sum += ((p[3 * a + c] as number) - (p[3 * b + c] as number)) ** 2;
  return sum;
}
