import { type TriangleMesh, triangleArea } from '../../../src/geometry/TriangleMesh';
import { vertexNormals } from './normals';
import { type ScalarGrid, sampleGrid } from './ScalarGrid';

export interface FitToFieldOptions {
  /** Rounds of measuring and moving. */
  rounds: number;
  /** Fraction of the measured distance that a round moves. */
  amount: number;
  /** Longest way a vertex may move in all, mm. */
  reach: number;
}

const FIT_TO_FIELD_DEFAULTS: FitToFieldOptions = { rounds: 6, amount: 0.7, reach: 0.5 };

/** Where a triangle is looked at, as weights of its corners: near the corners, on the edges, in the middle. */
const LOOKS: readonly (readonly [number, number, number])[] = [
  [0.8, 0.1, 0.1],
  [0.1, 0.8, 0.1],
  [0.1, 0.1, 0.8],
  [0.5, 0.5, 0],
  [0, 0.5, 0.5],
  [0.5, 0, 0.5],
  [1 / 3, 1 / 3, 1 / 3],
];

/**
 * Move the vertices of a coarse mesh along their normals until its triangles, and not just its corners, lie on the zero of a
 * field. Corners on a round surface make chords inside of it: a muscle of 5 mm loses some percent of its volume that way, and
 * neighbours lose their common face. A damped least-squares fit, one vertex against the mean of its triangles at a time.
 * @param mesh metres. @param grid signed distance in mm of the same solid, positive inside.
 */
export function fitToField(
  mesh: TriangleMesh,
  grid: ScalarGrid,
  options: Partial<FitToFieldOptions> = {},
): TriangleMesh {
  const { rounds, amount, reach } = { ...FIT_TO_FIELD_DEFAULTS, ...options };
  const { indices } = mesh;
  const positions = mesh.positions.slice();
  const count = positions.length / 3;
  const normals = vertexNormals(mesh);
  const gone = new Float32Array(count);
  for (let round = 0; round < rounds; round++) {
    const sum = new Float64Array(count);
    const weight = new Float64Array(count);
    for (let t = 0; t < indices.length; t += 3) {
      const corners = [indices[t], indices[t + 1], indices[t + 2]] as [number, number, number];
      const area = triangleArea({ positions, indices }, t / 3);
      for (const look of LOOKS) {
        const [x, y, z] = placeOf(positions, corners, look);
        const off = Math.max(-1, Math.min(1, sampleGrid(grid, x, y, z)));
        corners.forEach((v, k) => {
          const w = area * look[k];
          sum[v] = sum[v] + w * off;
          weight[v] = weight[v] + w;
        });
      }
    }
    for (let v = 0; v < count; v++) {
      if (weight[v] === 0) continue;
      const before = gone[v];
      const after = before + (amount * sum[v]) / weight[v];
      const step = Math.max(-reach, Math.min(reach, after)) - before;
      gone[v] = before + step;
      for (let c = 0; c < 3; c++) {
        const i = 3 * v + c;
        positions[i] = positions[i] + 0.001 * step * normals[i];
      }
    }
  }
  return { positions, indices };
}

const place: [number, number, number] = [0, 0, 0];

/** A point of a triangle in mm. */
function placeOf(
  positions: Float32Array,
  corners: readonly [number, number, number],
  look: readonly [number, number, number],
): [number, number, number] {
  for (let c = 0; c < 3; c++) {
    let value = 0;
    for (let k = 0; k < 3; k++) value += look[k] * positions[3 * corners[k] + c];
    place[c] = 1000 * value;
  }
  return place;
}
