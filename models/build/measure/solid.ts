import { meshDistance } from '../geometry/meshDistance';
import type { ScalarGrid } from '../geometry/ScalarGrid';
import { voxelise } from '../geometry/voxels';
import type { ReferenceMesh } from './reference';

/**
 * Signed distance of a reference mesh on a lattice, mm, positive inside: size from the triangles, sign from the winding
 * number, which overlapping pieces and small holes do not upset.
 */
export function signedDistance(mesh: ReferenceMesh, spacing: number): ScalarGrid {
  const solid = voxelise(mesh, spacing);
  const metres = Float32Array.from(mesh.positions, (v) => v / 1000);
  const distance = meshDistance(solid, [{ positions: metres, indices: mesh.indices }]);
  for (let i = 0; i < solid.values.length; i++) {
    const d = distance.values[i];
    solid.values[i] = solid.values[i] > 0 ? Math.max(d, 1e-4) : -d;
  }
  return solid;
}
