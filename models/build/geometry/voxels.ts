import { boundsOf } from '../../../src/geometry/TriangleMesh';
import type { ScalarGrid } from './ScalarGrid';
import { alignedGrid } from './ScalarGrid';

/** Triangles in any unit: 3 numbers per vertex, 3 indices per triangle, counter-clockwise seen from outside. */
export interface Triangles {
  readonly positions: ArrayLike<number>;
  readonly indices: ArrayLike<number>;
}

/** Lattice lines are moved by these shares of a cell so that none runs exactly through a vertex or an edge. */
const NUDGE_U = 3.7e-6;
const NUDGE_V = 7.3e-6;

/**
 * The samples of a lattice that lie inside a mesh: 1 inside, 0 outside.
 *
 * Along each of the three axes the signed crossings of every lattice line are summed, which gives the winding number, and a
 * sample counts as inside when at least two axes say so. Winding (rather than parity) keeps overlapping closed pieces solid;
 * the vote, and leaving out lines whose crossings do not cancel, bridge small holes.
 *
 * @param spacing in the unit of the positions; the lattice is that of `alignedGrid` with two cells of margin.
 */
export function voxelise(mesh: Triangles, spacing: number): ScalarGrid {
  const { min, max } = boundsOf(mesh.positions);
  const grid = alignedGrid(min, max, spacing, 2 * spacing);
  for (const axis of [0, 1, 2] as const) addWinding(mesh, grid, axis);
  const { values } = grid;
  for (let i = 0; i < values.length; i++) values[i] = values[i] >= 2 ? 1 : 0;
  return grid;
}

/** Adds 1 to every sample whose line along `axis` has wound around it. */
function addWinding(mesh: Triangles, grid: ScalarGrid, axis: 0 | 1 | 2): void {
  const u = (axis + 1) % 3;
  const v = (axis + 2) % 3;
  const { origin, size, spacing, values } = grid;
  const [nu, nv, nw] = [size[u], size[v], size[axis]];
  const stride = [1, size[0], size[0] * size[1]];
  const step = stride[axis];
  const crossings = new Int16Array(nu * nv * nw);
  const p = mesh.positions;
  const cell = (vertex: number, c: number) => (p[vertex * 3 + c] - origin[c]) / spacing;
  for (let t = 0; t + 2 < mesh.indices.length; t += 3) {
    const [a, b, c] = [mesh.indices[t], mesh.indices[t + 1], mesh.indices[t + 2]];
    const [au, bu, cu] = [cell(a, u) + NUDGE_U, cell(b, u) + NUDGE_U, cell(c, u) + NUDGE_U];
    const [av, bv, cv] = [cell(a, v) + NUDGE_V, cell(b, v) + NUDGE_V, cell(c, v) + NUDGE_V];
    const area = (bv - cv) * (au - cu) + (cu - bu) * (av - cv);
    if (Math.abs(area) < 1e-12) continue;
    const [aw, bw, cw] = [cell(a, axis), cell(b, axis), cell(c, axis)];
    // Entering a closed outward-facing mesh along +axis crosses a face whose projection is clockwise.
    const turn = area > 0 ? -1 : 1;
    const i1 = Math.floor(Math.max(au, bu, cu));
    const j1 = Math.floor(Math.max(av, bv, cv));
    for (let i = Math.ceil(Math.min(au, bu, cu)); i <= i1; i++) {
      for (let j = Math.ceil(Math.min(av, bv, cv)); j <= j1; j++) {
        const wa = ((bv - cv) * (i - cu) + (cu - bu) * (j - cv)) / area;
        const wb = ((cv - av) * (i - cu) + (au - cu) * (j - cv)) / area;
        if (wa < 0 || wb < 0 || wa + wb > 1) continue;
        const w = Math.ceil(wa * aw + wb * bw + (1 - wa - wb) * cw);
        if (w >= 0 && w < nw) crossings[(i * nv + j) * nw + w] += turn;
      }
    }
  }
  for (let i = 0; i < nu; i++) {
    for (let j = 0; j < nv; j++) {
      const line = (i * nv + j) * nw;
      let sum = 0;
      for (let w = 0; w < nw; w++) sum += crossings[line + w];
      if (sum !== 0) continue;
      let at = i * stride[u] + j * stride[v];
      for (let w = 0; w < nw; w++, at += step) {
        sum += crossings[line + w];
        if (sum !== 0) values[at] += 1;
      }
    }
  }
}

/** Volume and centroid of the samples that are inside. Unit of the grid, cubed for the volume. */
export function momentsOfVoxels(grid: ScalarGrid): { volume: number; centroid: [number, number, number] } {
  const [nx, ny, nz] = grid.size;
  let n = 0;
  let sx = 0;
  let sy = 0;
  let sz = 0;
  for (let k = 0, i = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let x = 0; x < nx; x++, i++) {
        if (grid.values[i] <= 0) continue;
        n++;
        sx += x;
        sy += j;
        sz += k;
      }
    }
  }
  const { origin, spacing } = grid;
  const at = (sum: number, c: 0 | 1 | 2) => origin[c] + (n ? (sum / n) * spacing : 0);
  return { volume: n * spacing ** 3, centroid: [at(sx, 0), at(sy, 1), at(sz, 2)] };
}
