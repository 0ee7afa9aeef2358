import { MeshoptSimplifier } from 'meshoptimizer';
import type { TriangleMesh } from '../../../src/geometry/TriangleMesh';
import { pieceCount, troubledVertices, verticesOfPieces } from './topology';

export interface SimplifyOptions {
  /** Largest distance the surface may move, metres (meshoptimizer's quadric estimate of it). */
  error: number;
  /** Stop at this many triangles even if the error would allow fewer. */
  minTriangles: number;
}

/** A mesh with some of the vertices of another one. */
export interface SimplifiedMesh extends TriangleMesh {
  /** For each vertex its number in the mesh it was made from. */
  source: Uint32Array;
}

/**
 * Around a place where collapsing edges broke the surface, vertices within this distance stay as they are, metres: no more than needed, for
 * what is kept stays as dense as the net.
 */
const KEEP_AROUND = 0.0005;
/** The same where it fell apart: a neck is longer than a pinch is wide. */
const KEEP_NECK = 0.002;
const ATTEMPTS = 16;
/** From this attempt on the bound gets smaller too. */
const PATIENCE = 8;

/**
 * Fewer triangles under an error bound in metres (meshoptimizer, Garland and Heckbert quadrics); unused vertices are
 * dropped. A closed manifold stays one: collapsing can pinch thin sheets, and where it does the vertices are locked and
 * the whole is done again, with a wider lock each time and at last a smaller bound too.
 * Await `MeshoptSimplifier.ready` once before the first call.
 * @throws Error when the mesh is no closed manifold itself, or the error is no number >= 0.
 */
export function simplify(mesh: TriangleMesh, { error, minTriangles }: SimplifyOptions): SimplifiedMesh {
  if (!(error >= 0)) throw new Error(`simplify: the error bound is ${error} m; give a number >= 0.`);
  const { positions } = mesh;
  const target = Math.min(mesh.indices.length, 3 * minTriangles);
  const lock = new Uint8Array(positions.length / 3);
  const none = new Float32Array(0);
  const pieces = pieceCount(mesh.indices, lock.length);
  let bound = error;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const [indices] = MeshoptSimplifier.simplifyWithAttributes(
      mesh.indices,
      positions,
      3,
      none,
      0,
      [],
      lock,
      target,
      bound,
      ['ErrorAbsolute'],
    );
    const troubled = troubledVertices({ positions, indices });
    // A neck can collapse without leaving a pinch: then the surface falls apart.
    const apart = troubled.length === 0 && pieceCount(indices, lock.length) > pieces;
    if (troubled.length === 0 && !apart) return dropUnused({ positions, indices });
    if (apart) lockAround(positions, neckEnds({ positions, indices }), attempt * KEEP_NECK, lock);
    else lockAround(positions, troubled, attempt * KEEP_AROUND, lock);
    if (attempt > PATIENCE) bound *= 0.6;
  }
  if (troubledVertices(mesh).length === 0) return dropUnused(mesh);
  throw new Error(
    'simplify: the mesh is no closed manifold to begin with; see topologyOf for what is wrong.',
  );
}

/** Where the pieces of a surface that fell apart lie nearest to its largest one: two vertices for each of them. */
function neckEnds({ positions: p, indices }: TriangleMesh): number[] {
  const [largest, ...others] = verticesOfPieces(indices, p.length / 3);
  return others.flatMap((piece) => {
    let [best, ends] = [Infinity, [] as number[]];
    for (const a of piece) {
      for (const b of largest ?? []) {
        const [x, y, z] = [p[3 * a] - p[3 * b], p[3 * a + 1] - p[3 * b + 1], p[3 * a + 2] - p[3 * b + 2]];
        const square = x * x + y * y + z * z;
        if (square < best) [best, ends] = [square, [a, b]];
      }
    }
    return ends;
  });
}

function lockAround(positions: Float32Array, centres: number[], radius: number, lock: Uint8Array): void {
  for (let v = 0; v < lock.length; v++) {
    for (const c of centres) {
      const x = positions[3 * v] - positions[3 * c];
      const y = positions[3 * v + 1] - positions[3 * c + 1];
      const z = positions[3 * v + 2] - positions[3 * c + 2];
      if (x * x + y * y + z * z > radius * radius) continue;
      lock[v] = 1;
      break;
    }
  }
}

/** The same triangles with only the vertices they use, in order of first use. */
function dropUnused({ positions, indices }: TriangleMesh): SimplifiedMesh {
  const remap = new Int32Array(positions.length / 3).fill(-1);
  const source: number[] = [];
  const renamed = indices.map((v) => {
    if (remap[v] === -1) {
      remap[v] = source.length;
      source.push(v);
    }
    return remap[v];
  });
  const kept = Float32Array.from({ length: 3 * source.length }, (_, i) => {
    return positions[3 * source[Math.floor(i / 3)] + (i % 3)];
  });
  return { positions: kept, indices: renamed, source: Uint32Array.from(source) };
}
