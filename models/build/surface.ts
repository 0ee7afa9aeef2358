import { MeshoptSimplifier } from 'meshoptimizer';
import { bridgePieces } from '../../src/mesh/bridge';
import { keepLargestPieces } from '../../src/mesh/components';
import { relaxOnField } from '../../src/mesh/relax';
import type { ScalarGrid } from '../../src/mesh/ScalarGrid';
import { simplify } from '../../src/mesh/simplify';
import { surfaceNets } from '../../src/mesh/surfaceNets';
import { signedVolume, type TriangleMesh } from '../../src/mesh/TriangleMesh';
import { isClosedManifold, topologyOf } from '../../src/mesh/topology';
import { makeWellComposed } from '../../src/mesh/wellComposed';

export interface SurfaceOptions {
  /** Connected pieces to keep. */
  pieces: number;
  /** Error bound of the simplification, mm. */
  errorMm: number;
}

/**
 * The closed surface (metres) of a packed signed distance: pieces, manifold net, evened triangles, fewer triangles.
 * Changes `grid`. @throws when the result is not a closed manifold that faces outward.
 */
export function surfaceOf(id: string, grid: ScalarGrid, { pieces, errorMm }: SurfaceOptions): TriangleMesh {
  bridgePieces(grid);
  keepLargestPieces(grid, pieces);
  makeWellComposed(grid);
  // Filling single samples can close a pocket off.
  keepLargestPieces(grid, pieces);
  const net = relaxOnField(surfaceNets(grid), grid);
  const mesh = simplify(net, { error: errorMm * 0.001, minTriangles: 120 });
  if (isSolid(mesh, pieces)) return mesh;
  throw new Error(
    `surfaceOf: ${id} is no closed surface (${JSON.stringify(topologyOf(mesh))}); look at its figures`,
  );
}

function isSolid(mesh: TriangleMesh, pieces: number): boolean {
  const topology = topologyOf(mesh);
  return isClosedManifold(topology) && topology.pieces <= pieces && signedVolume(mesh) > 0;
}

/** Await before the first surface. */
export const surfaceReady: Promise<void> = MeshoptSimplifier.ready;
