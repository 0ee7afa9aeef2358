import { SurfaceBvh } from '../../../src/geometry/bvhSurface';
import { boundsOf } from '../../../src/geometry/TriangleMesh';
import { compileLobes, distanceOnGrid, type Lobe } from '../geometry/lobes';
import { alignedGrid, type ScalarGrid, sampleGrid } from '../geometry/ScalarGrid';
import { surfaceNets } from '../geometry/surfaceNets';
import { random } from './random';
import type { SurfaceSampler } from './samples';

export interface Verdict {
  lobes: number;
  dice: number;
  /** Symmetric surface distance, mean and 95th percentile, mm. */
  meanMm: number;
  p95Mm: number;
  /** Connected pieces of the level set, and of the reference, on the lattice. */
  pieces: number;
  referencePieces: number;
}

/** Compares the level set of lobes with the solid they were fitted to, on the solid's own lattice. */
export function judge(
  lobes: readonly Lobe[],
  sampler: SurfaceSampler,
  signed: ScalarGrid,
  count = 6000,
): Verdict {
  const field = compileLobes(lobes);
  const { spacing } = signed;
  // Strays farther out than this are the build's to notice: it keeps as many pieces as the reference has.
  const far = signed.origin.map((o, c) => o + spacing * (signed.size[c] - 1));
  const grid = alignedGrid(signed.origin, far, spacing, 12);
  distanceOnGrid(field, grid, 8);
  let ours = 0;
  let both = 0;
  let theirs = 0;
  for (const v of signed.values) if (v > 0) theirs++;
  const [nx, ny] = grid.size;
  for (let i = 0; i < grid.values.length; i++) {
    if (grid.values[i] <= 0) continue;
    ours++;
    const x = grid.origin[0] + spacing * (i % nx);
    const y = grid.origin[1] + spacing * (Math.floor(i / nx) % ny);
    const z = grid.origin[2] + spacing * Math.floor(i / (nx * ny));
    if (inside(signed, x, y, z)) both++;
  }
  const mesh = surfaceNets(grid);
  const toOurs = new SurfaceBvh(mesh.positions, mesh.indices);
  const reference = sampler.draw(count, 99);
  const distances: number[] = [];
  for (let s = 0; s < count; s++) {
    const p = [0, 1, 2].map((c) => reference.xyz[s * 3 + c] / 1000) as [number, number, number];
    distances.push(1000 * (toOurs.nearest(p)?.distanceM ?? 1));
  }
  const toTheirs = sampler.bvh();
  const { positions, indices } = mesh;
  const next = random(5);
  // Surface nets make near equal squares, so that triangles drawn evenly are near enough area-uniform.
  for (let s = 0; s < count && indices.length > 0; s++) {
    const t = 3 * Math.floor((next() * indices.length) / 3);
    const p = [0, 1, 2].map(
      (c) => [0, 1, 2].reduce((sum, k) => sum + positions[3 * indices[t + k] + c], 0) / 3,
    ) as [number, number, number];
    distances.push(1000 * (toTheirs.nearest(p)?.distanceM ?? 1));
  }
  distances.sort((a, b) => a - b);
  return {
    lobes: lobes.length,
    dice: (2 * both) / (ours + theirs),
    meanMm: distances.reduce((sum, d) => sum + d, 0) / distances.length,
    p95Mm: distances[Math.floor(0.95 * distances.length)] ?? 0,
    pieces: piecesOf(grid),
    referencePieces: piecesOf(signed),
  };
}

function inside(grid: ScalarGrid, x: number, y: number, z: number): boolean {
  const { min, max } = boundsOf([
    ...grid.origin,
    ...grid.origin.map((o, c) => o + grid.spacing * (grid.size[c] - 1)),
  ]);
  if (x < min[0] || y < min[1] || z < min[2] || x > max[0] || y > max[1] || z > max[2]) return false;
  return sampleGrid(grid, x, y, z) > 0;
}

/** Pieces of the samples above 0 that touch by a face, edge or corner, those under 8 samples left out. */
function piecesOf(grid: ScalarGrid): number {
  const [nx, ny, nz] = grid.size;
  const seen = new Uint8Array(grid.values.length);
  const stack: number[] = [];
  let pieces = 0;
  for (let i = 0; i < seen.length; i++) {
    if (seen[i] || grid.values[i] <= 0) continue;
    seen[i] = 1;
    stack.push(i);
    let size = 0;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      size++;
      const x = at % nx;
      const y = Math.floor(at / nx) % ny;
      const z = Math.floor(at / (nx * ny));
      for (let dz = -1; dz <= 1; dz++)
        for (let dy = -1; dy <= 1; dy++)
          for (let dx = -1; dx <= 1; dx++) {
            if (x + dx < 0 || y + dy < 0 || z + dz < 0 || x + dx >= nx || y + dy >= ny || z + dz >= nz)
              continue;
            const to = at + dx + nx * (dy + ny * dz);
            if (seen[to] || grid.values[to] <= 0) continue;
            seen[to] = 1;
            stack.push(to);
          }
    }
    if (size >= 8) pieces++;
  }
  return pieces;
}
