import { closest, closestPointOnTriangle } from '../../../src/geometry/closestPointOnTriangle';
import type { TriangleMesh } from '../../../src/geometry/TriangleMesh';
import type { ScalarGrid } from './ScalarGrid';
import { SeedCloud } from './SeedCloud';

/** Millimetres in a metre: meshes are in metres, grids in millimetres. */
const MM = 1000;

/**
 * Unsigned distance of every sample of a grid's lattice to the nearest triangle of any mesh, millimetres; beyond
 * one spacing by the nearest of the exact surface points found near the triangles.
 * @throws Error when no triangle lies inside the grid.
 */
export function meshDistance(grid: ScalarGrid, meshes: readonly TriangleMesh[]): ScalarGrid {
  const cloud = new SeedCloud(grid);
  for (const mesh of meshes) offerMesh(cloud, mesh);
  return cloud.distance();
}

const corner = new Float64Array(9);
const first = [0, 0, 0];
const last = [0, 0, 0];

/** Offer each triangle to the samples within one spacing of it: a seeded shell around the surface. */
function offerMesh(cloud: SeedCloud, { positions, indices }: TriangleMesh): void {
  const { origin, spacing: h, size } = cloud.grid;
  for (let t = 0; t < indices.length; t += 3) {
    for (let c = 0; c < 9; c++) {
      const vertex = indices[t + Math.floor(c / 3)];
      corner[c] = MM * positions[3 * vertex + (c % 3)];
    }
    const [ax, ay, az, bx, by, bz, cx, cy, cz] = corner as unknown as Nine;
    for (let c = 0; c < 3; c++) {
      const [a, b, d] = [corner[c], corner[c + 3], corner[c + 6]];
      const from = origin[c];
      first[c] = Math.max(0, Math.ceil((Math.min(a, b, d) - from) / h - 1));
      last[c] = Math.min(size[c] - 1, Math.floor((Math.max(a, b, d) - from) / h + 1));
    }
    for (let k = first[2]; k <= last[2]; k++) {
      const z = origin[2] + k * h;
      for (let j = first[1]; j <= last[1]; j++) {
        const y = origin[1] + j * h;
        for (let i = first[0]; i <= last[0]; i++) {
          const x = origin[0] + i * h;
          const d2 = closestPointOnTriangle(x, y, z, ax, ay, az, bx, by, bz, cx, cy, cz);
          if (d2 > h * h) continue;
          cloud.offer(i + size[0] * (j + size[1] * k), d2, closest.x, closest.y, closest.z);
        }
      }
    }
  }
}

type Nine = [number, number, number, number, number, number, number, number, number];
