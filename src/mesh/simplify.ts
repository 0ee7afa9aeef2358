import { MeshoptSimplifier } from 'meshoptimizer';
import type { TriangleMesh } from './TriangleMesh';

export interface SimplifyOptions {
  /** Largest distance the surface may move, metres (meshoptimizer's quadric estimate of it). */
  error: number;
  /** Stop at this many triangles even if the error would allow fewer. */
  minTriangles: number;
}

/**
 * Fewer triangles under an error bound in metres (meshoptimizer, Garland and Heckbert quadrics), unused vertices
 * dropped. Keeps a closed manifold closed. Await `MeshoptSimplifier.ready` once before the first call.
 */
export function simplify(mesh: TriangleMesh, { error, minTriangles }: SimplifyOptions): TriangleMesh {
  if (!(error >= 0)) throw new Error(`simplify: the error bound is ${error} m; give a number >= 0.`);
  const target = Math.min(mesh.indices.length, 3 * minTriangles);
  const [indices] = MeshoptSimplifier.simplify(mesh.indices, mesh.positions, 3, target, error, [
    'ErrorAbsolute',
    'Regularize',
  ]);
  return dropUnused({ positions: mesh.positions, indices });
}

/** The same triangles with only the vertices they use, in order of first use. */
export function dropUnused({ positions, indices }: TriangleMesh): TriangleMesh {
  const remap = new Int32Array(positions.length / 3).fill(-1);
  const kept: number[] = [];
  const renamed = indices.map((v) => {
    if (remap[v] === -1) {
      remap[v] = kept.length / 3;
      kept.push(positions[3 * v] as number, positions[3 * v + 1] as number, positions[3 * v + 2] as number);
    }
    return remap[v] as number;
  });
  return { positions: new Float32Array(kept), indices: renamed };
}
