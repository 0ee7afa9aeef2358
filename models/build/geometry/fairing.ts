import type { TriangleMesh } from '../../../src/geometry/TriangleMesh';
import { type Neighbours, neighboursOf } from './neighbours';

export interface FairingOptions {
  /** Pairs of a shrinking and a growing step. */
  iterations: number;
  /** Fraction of the way to the neighbours' mean in a shrinking step. */
  lambda: number;
  /** The same for a growing step, negative; 1/lambda + 1/mu is the pass-band frequency. */
  mu: number;
}

const FAIRING_DEFAULTS: FairingOptions = { iterations: 8, lambda: 0.5, mu: -0.526 };

/**
 * Smooth without shrinking: alternate steps towards and away from the mean of the neighbours (Taubin 1995, eq. 9).
 * A new mesh with the same triangles; the volume of a smooth closed surface changes by well under one percent.
 */
export function taubinFairing(mesh: TriangleMesh, options: Partial<FairingOptions> = {}): TriangleMesh {
  const { iterations, lambda, mu } = { ...FAIRING_DEFAULTS, ...options };
  const neighbours = neighboursOf(mesh.indices, mesh.positions.length / 3);
  let positions = mesh.positions;
  for (let i = 0; i < iterations; i++) {
    positions = umbrellaStep(positions, neighbours, lambda);
    positions = umbrellaStep(positions, neighbours, mu);
  }
  return { positions: positions === mesh.positions ? positions.slice() : positions, indices: mesh.indices };
}

/** Move every vertex by `amount` of the way to the mean of its neighbours; a new array. */
export function umbrellaStep(positions: Float32Array, neighbours: Neighbours, amount: number): Float32Array {
  const { start, list } = neighbours;
  const moved = positions.slice();
  for (let v = 0; v + 1 < start.length; v++) {
    const from = start[v];
    const to = start[v + 1];
    if (to === from) continue;
    let x = 0;
    let y = 0;
    let z = 0;
    for (let k = from; k < to; k++) {
      const n = 3 * list[k];
      x += positions[n];
      y += positions[n + 1];
      z += positions[n + 2];
    }
    const share = amount / (to - from);
    const i = 3 * v;
    moved[i] = positions[i] * (1 - amount) + x * share;
    moved[i + 1] = positions[i + 1] * (1 - amount) + y * share;
    moved[i + 2] = positions[i + 2] * (1 - amount) + z * share;
  }
  return moved;
}
