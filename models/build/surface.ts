import { MeshoptSimplifier } from 'meshoptimizer';
import { signedVolume, type TriangleMesh } from '../../src/geometry/TriangleMesh';
import { type BridgeOptions, bridgePieces } from './geometry/bridge';
import { keepLargestPieces } from './geometry/components';
import { fitToField } from './geometry/fitToField';
import { vertexNormals } from './geometry/normals';
import { relaxOnField } from './geometry/relax';
import type { ScalarGrid } from './geometry/ScalarGrid';
import { simplify } from './geometry/simplify';
import { surfaceNets } from './geometry/surfaceNets';
import { isClosedManifold, topologyOf } from './geometry/topology';
import { makeWellComposed } from './geometry/wellComposed';

export interface SurfaceOptions {
  /** Connected pieces to keep. */
  pieces: number;
  /** Error bound of the simplification, mm. */
  errorMm: number;
}

export interface Surface {
  /** Metres, leg space. */
  mesh: TriangleMesh;
  /** Volume of stray pieces that were left out, cm3. */
  droppedCm3: number;
  /** Unit normals of the surface before triangles were taken away, 3 numbers per vertex. */
  normals: Float32Array;
}

/**
 * The closed surface (metres) of a packed signed distance: pieces, manifold net, evened triangles, fewer triangles.
 * Changes `grid`. @throws when the result is not a closed manifold that faces outward.
 */
export function surfaceOf(
  id: string,
  grid: ScalarGrid,
  { pieces, errorMm }: SurfaceOptions,
  bridging: Pick<BridgeOptions, 'hidden' | 'blocked'>,
): Surface {
  closeBorder(grid);
  bridgePieces(grid, bridging);
  const strays = keepLargestPieces(grid, pieces).slice(pieces);
  const droppedCm3 = strays.reduce((sum, samples) => sum + samples, 0) * (grid.spacing / 10) ** 3;
  makeWellComposed(grid);
  // Filling single samples can close a pocket off.
  keepLargestPieces(grid, pieces);
  const net = relaxOnField(surfaceNets(grid), grid);
  const coarse = simplify(net, { error: errorMm * 0.001, minTriangles: 120 });
  const mesh = fitToField(coarse, grid);
  if (isSolid(mesh, pieces)) return { mesh, normals: keptNormals(net, coarse.source), droppedCm3 };
  throw new Error(
    `surfaceOf: ${id} is no closed surface (${JSON.stringify(topologyOf(mesh))}); look at its figures`,
  );
}

/** Normals of a fine mesh at some of its vertices: they shade a coarse mesh as if it were fine. */
function keptNormals(fine: TriangleMesh, source: Uint32Array): Float32Array {
  const all = vertexNormals(fine);
  return Float32Array.from({ length: 3 * source.length }, (_, i) => {
    return all[3 * source[Math.floor(i / 3)] + (i % 3)];
  });
}

/** A stray lobe may run out of the grid: nothing inside may touch its border, or the surface would be open there. */
export function closeBorder({ size: [nx, ny, nz], values }: ScalarGrid): void {
  for (let k = 0, i = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let n = 0; n < nx; n++, i++) {
        const border = n === 0 || j === 0 || k === 0 || n === nx - 1 || j === ny - 1 || k === nz - 1;
        if (border && values[i] > 0) values[i] = -1e-3;
      }
    }
  }
}

function isSolid(mesh: TriangleMesh, pieces: number): boolean {
  const topology = topologyOf(mesh);
  return isClosedManifold(topology) && topology.pieces <= pieces && signedVolume(mesh) > 0;
}

/** Await before the first surface. */
export const surfaceReady: Promise<void> = MeshoptSimplifier.ready;
