import { meshDistance } from '../../../src/mesh/meshDistance';
import type { ScalarGrid } from '../../../src/mesh/ScalarGrid';
import type { TriangleMesh } from '../../../src/mesh/TriangleMesh';
import { smoothMin } from './blend';
import { type Landmarks, landmarkMm, type Vec3 } from './landmarks';
import { unit } from './pads';

/** Beyond this distance from a toe its walls are of no matter, millimetres. */
const FAR = 22;

export interface ToeFigures {
  /** Width of the gap between neighbouring toes at the web, millimetres. */
  gap: number;
  /** How much the gap widens per millimetre towards the tips. */
  spread: number;
  /** Where the web lies, from metatarsal head (0) to toe tip (1), one number per gap from the big toe. */
  web: readonly number[];
  /** Rounding of the toes' edges along the gap, millimetres. */
  rounding: number;
}

/** Structure ids of the bones of a toe. */
export function toeBones(toe: number): string[] {
  return ['proximal', 'middle', 'distal'].map((part) => `${part}_phalanx_${toe}`);
}

/** Unit vector from the metatarsal heads to the toe tips. */
export function footForward(landmarks: Landmarks): Vec3 {
  const sum: Vec3 = [0, 0, 0];
  for (const toe of [1, 2, 3, 4, 5]) {
    const head = landmarkMm(landmarks, `metatarsal_head_${toe}`);
    const tip = landmarkMm(landmarks, `toe_tip_${toe}`);
    for (const c of [0, 1, 2] as const) sum[c] += tip[c] - head[c];
  }
  return unit([sum[0], 0, sum[2]]);
}

/**
 * How far every sample lies from the walls between neighbouring toes, millimetres: at a wall the bones of both toes are
 * equally far away, so that each toe keeps its own side however crooked it lies. Behind the web the wall recedes.
 * @param lattice millimetres; its values are not used.
 * @param bonesOf meshes of one toe's phalanges, metres.
 */
export function toeWalls(
  lattice: ScalarGrid,
  bonesOf: (toe: number) => TriangleMesh[],
  landmarks: Landmarks,
  { spread, web }: ToeFigures,
): ScalarGrid {
  const forward = footForward(landmarks);
  const { size, origin, spacing } = lattice;
  const walls = new Float32Array(lattice.values.length).fill(FAR);
  let near = meshDistance(lattice, bonesOf(1)).values;
  for (let toe = 1; toe < 5; toe++) {
    const next = meshDistance(lattice, bonesOf(toe + 1)).values;
    const start = webStart(toe, web[toe - 1] ?? 0.4, forward, landmarks);
    for (let k = 0, p = 0; k < size[2]; k++) {
      const z = origin[2] + k * spacing;
      for (let j = 0; j < size[1]; j++)
        for (let i = 0; i < size[0]; i++, p++) {
          const a = near[p] as number;
          const b = next[p] as number;
          if (a > FAR || b > FAR) continue;
          const past = (origin[0] + i * spacing) * forward[0] + z * forward[2] - start;
          // The floor of the gap is a trough: it rises as a parabola over the last millimetres before the web.
          const floor = Math.max(0, -past) * 1.2 + Math.max(0, 3 - past) ** 2 / 8;
          const wall = Math.abs(a - b) / 2 + floor - (spread / 2) * Math.max(0, past);
          if (wall < (walls[p] as number)) walls[p] = wall;
        }
    }
    near = next;
  }
  return { ...lattice, values: walls };
}

/** Where the web between `toe` and the next one lies along the forward direction, millimetres. */
function webStart(toe: number, share: number, forward: Vec3, landmarks: Landmarks): number {
  let sum = 0;
  for (const t of [toe, toe + 1]) {
    const head = landmarkMm(landmarks, `metatarsal_head_${t}`);
    const tip = landmarkMm(landmarks, `toe_tip_${t}`);
    for (const c of [0, 2] as const) sum += (head[c] + share * (tip[c] - head[c])) * forward[c] * 0.5;
  }
  return sum;
}

/** Keep the skin of a field (millimetres, positive inside) half a gap away from the walls; new values. */
export function partToes(field: ScalarGrid, walls: ScalarGrid, gap: number, rounding: number): ScalarGrid {
  const values = field.values.map((v, p) => smoothMin(v, (walls.values[p] as number) - gap / 2, rounding));
  return { ...field, values };
}
