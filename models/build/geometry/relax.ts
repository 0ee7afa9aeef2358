import type { TriangleMesh } from '../../../src/geometry/TriangleMesh';
import { umbrellaStep } from './fairing';
import { neighboursOf } from './neighbours';
import { type ScalarGrid, sampleGradient } from './ScalarGrid';

export interface RelaxOptions {
  /** Rounds of evening out and putting back. */
  rounds: number;
  /** Fraction of the way to the neighbours' mean per round. */
  amount: number;
  /** Longest way back to the surface per round, mm. */
  reach: number;
}

const RELAX_DEFAULTS: RelaxOptions = { rounds: 4, amount: 0.6, reach: 0.6 };

/**
 * Even out the triangles of a mesh while it stays on the zero of `grid`: each round moves vertices towards their
 * neighbours' mean, then back along the field's gradient by one Newton step. A new mesh with the same triangles.
 * @param mesh metres. @param grid signed distance in mm of the same solid.
 */
export function relaxOnField(
  mesh: TriangleMesh,
  grid: ScalarGrid,
  options: Partial<RelaxOptions> = {},
): TriangleMesh {
  const { rounds, amount, reach } = { ...RELAX_DEFAULTS, ...options };
  const neighbours = neighboursOf(mesh.indices, mesh.positions.length / 3);
  let positions = mesh.positions;
  for (let round = 0; round < rounds; round++) {
    positions = umbrellaStep(positions, neighbours, amount);
    projectOnField(positions, grid, reach);
  }
  return { positions, indices: mesh.indices };
}

type Four = [number, number, number, number];

const gradient = new Float64Array(4);

/** Move points (metres, in place) to the zero of a field in mm by one Newton step of at most `reach` mm. */
function projectOnField(positions: Float32Array, grid: ScalarGrid, reach: number): void {
  for (let i = 0; i < positions.length; i += 3) {
    const x = 1000 * positions[i];
    const y = 1000 * positions[i + 1];
    const z = 1000 * positions[i + 2];
    const [gx, gy, gz, value] = sampleGradient(grid, x, y, z, gradient) as unknown as Four;
    const square = gx * gx + gy * gy + gz * gz;
    // Where the field has no slope (the middle of a sheet, a crease) its zero is not this way.
    if (square < 0.04) continue;
    let step = -value / square;
    const length = Math.abs(step) * Math.sqrt(square);
    if (length > reach) step *= reach / length;
    positions[i] = 0.001 * (x + step * gx);
    positions[i + 1] = 0.001 * (y + step * gy);
    positions[i + 2] = 0.001 * (z + step * gz);
  }
}
