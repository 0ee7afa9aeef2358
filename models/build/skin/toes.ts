import { catmullRom } from '../../../src/geometry/catmullRom';
import { boundsOf } from '../../../src/geometry/TriangleMesh';
import type { ScalarGrid } from '../geometry/ScalarGrid';
import { smoothMax, smoothMin, smoothStep } from './blend';
import { type Landmarks, landmarkMm, type Vec3 } from './landmarks';
import { unit } from './pads';
import { samplesAround } from './samplesAround';
import type { SkinInput } from './structures';

/** Figures of one toe, millimetres. */
interface ToeFigures {
  /** Radius at four stations: middle of the proximal phalanx, knuckle, middle of the distal phalanx, pulp. */
  radii: readonly number[];
  /** How far the axis lies under the bones at these stations: flesh lies under them but for the knuckle. */
  drops: readonly number[];
}

export interface ForefootFigures {
  /** From the big toe. */
  toes: readonly ToeFigures[];
  /** Closing radius over the toes, which need less bridging than the foot, millimetres. */
  closing: number;
  /** Width of the gap between neighbouring toes at the web, millimetres. */
  gap: number;
  /** How much the gap widens per millimetre towards the tips. */
  spread: number;
  /** Where the web lies, from metatarsal head (0) to toe tip (1), one number per gap from the big toe. */
  web: readonly number[];
  /** How much further forward the web lies on the sole than on the back of the foot, millimetres. */
  webSole: number;
  /** Rounding of the toes' edges along the gap, millimetres. */
  rounding: number;
}

/** Beyond this distance from a toe nothing of it matters, millimetres. */
const FAR = 20;

/** Heights between which the web of the sole becomes that of the back of the foot, millimetres above the floor. */
const SOLE_WEB: readonly [number, number] = [5, 15];

/** The axis of a toe: points from the root to the middle of the pulp, millimetres, with a radius at each. */
export interface ToeAxis {
  points: Vec3[];
  radii: number[];
}

/** Share of the way from the middle of the proximal phalanx to that of the next where the joint between them lies. */
const KNUCKLE = 0.66;

/** Pieces of a toe's axis between two stations. */
export const STEPS = 4;

/** Axes of the five toes: smooth curves along their phalanges; a toe whose bones are missing has no points. */
export function toeAxes({ structures, landmarks }: SkinInput, { toes }: ForefootFigures): ToeAxis[] {
  const meshes = new Map(structures.map((s) => [s.id, s.mesh]));
  const middle = (id: string): Vec3 | undefined => {
    const mesh = meshes.get(id);
    if (!mesh) return undefined;
    const { min, max } = boundsOf(mesh.positions);
    return [0, 1, 2].map((c) => 500 * (min[c] + max[c])) as Vec3;
  };
  return toes.map(({ radii, drops }, i) => {
    const root = middle(`proximal_phalanx_${i + 1}`);
    const end = middle(`distal_phalanx_${i + 1}`);
    if (!root || !end) return { points: [], radii: [] };
    const next = middle(`middle_phalanx_${i + 1}`) ?? end;
    const tip = landmarkMm(landmarks, `toe_tip_${i + 1}`);
    const stations = [root, between(root, next, KNUCKLE), end, between(end, tip, 0.55)];
    stations.forEach((p, s) => {
      p[1] -= drops[s] ?? 0;
    });
    return {
      points: catmullRom(stations, STEPS),
      radii: catmullRom(
        radii.map((r) => [r, 0, 0]),
        STEPS,
      ).map(([r]) => r),
    };
  });
}

const between = (a: Vec3, b: Vec3, t: number): Vec3 => [0, 1, 2].map((c) => a[c] + t * (b[c] - a[c])) as Vec3;

/** Round out the toes, in place: a tapering tube along each axis joins the field (millimetres, positive inside). */
export function addToes(field: ScalarGrid, axes: readonly ToeAxis[], blend: number): void {
  for (const axis of axes)
    overBox(field, axis, (p, depth) => {
      field.values[p] = smoothMax(field.values[p], depth, blend);
    });
}

/** Calls `visit` with the depth inside a tube (millimetres, positive inside) for samples within reach of it. */
function overBox(field: ScalarGrid, axis: ToeAxis, visit: (p: number, depth: number) => void): void {
  const { origin, spacing, size } = field;
  if (axis.points.length < 2) return;
  const [i0, i1] = samplesAround(field, axis.points, FAR, 0);
  const [j0, j1] = samplesAround(field, axis.points, FAR, 1);
  const [k0, k1] = samplesAround(field, axis.points, FAR, 2);
  for (let k = k0; k <= k1; k++)
    for (let j = j0; j <= j1; j++)
      for (let i = i0; i <= i1; i++) {
        const depth = tubeDepth(
          axis,
          origin[0] + i * spacing,
          origin[1] + j * spacing,
          origin[2] + k * spacing,
        );
        visit(i + size[0] * (j + size[1] * k), depth);
      }
}

/** Depth inside the tube of a toe, millimetres, positive inside. */
function tubeDepth({ points, radii }: ToeAxis, x: number, y: number, z: number): number {
  let deepest = Number.NEGATIVE_INFINITY;
  for (let s = 0; s + 1 < points.length; s++) {
    const a = points[s];
    const b = points[s + 1];
    const ux = b[0] - a[0];
    const uy = b[1] - a[1];
    const uz = b[2] - a[2];
    const along = ((x - a[0]) * ux + (y - a[1]) * uy + (z - a[2]) * uz) / (ux * ux + uy * uy + uz * uz);
    const t = Math.max(0, Math.min(1, along));
    const ra = radii[s] ?? radii.at(-1) ?? 0;
    const rb = radii[s + 1] ?? radii.at(-1) ?? 0;
    const d = Math.hypot(x - a[0] - t * ux, y - a[1] - t * uy, z - a[2] - t * uz);
    deepest = Math.max(deepest, ra + t * (rb - ra) - d);
  }
  return deepest;
}

/**
 * How far every sample lies from the walls between neighbouring toes, millimetres. A wall is where the tubes of both
 * toes are equally far away, so that each toe keeps its own side however crooked it lies; behind the web it recedes.
 * @param lattice millimetres; its values are not used.
 */
export function toeWalls(
  lattice: ScalarGrid,
  axes: readonly ToeAxis[],
  landmarks: Landmarks,
  { spread, web, webSole }: ForefootFigures,
): ScalarGrid {
  const forward = footForward(landmarks);
  const { size, origin, spacing } = lattice;
  const walls = new Float32Array(lattice.values.length).fill(FAR);
  const depths = axes.map((axis) => {
    const values = new Float32Array(lattice.values.length).fill(-FAR);
    overBox(lattice, axis, (p, depth) => {
      values[p] = depth;
    });
    return values;
  });
  for (let toe = 1; toe < axes.length; toe++) {
    const here = depths[toe - 1] as Float32Array;
    const next = depths[toe] as Float32Array;
    const start = webStart(toe, web[toe - 1] ?? 0.5, forward, landmarks);
    for (let k = 0, p = 0; k < size[2]; k++) {
      const z = origin[2] + k * spacing;
      for (let j = 0; j < size[1]; j++) {
        const onSole = webSole * smoothStep(SOLE_WEB[1], SOLE_WEB[0], origin[1] + j * spacing);
        for (let i = 0; i < size[0]; i++, p++) {
          const a = here[p];
          const b = next[p];
          if (a <= -FAR || b <= -FAR) continue;
          const past = (origin[0] + i * spacing) * forward[0] + z * forward[2] - start - onSole;
          // The floor of the gap is a trough: it rises as a parabola over the last millimetres before the web.
          const floor = Math.max(0, -past) * 1.2 + Math.max(0, 4 - past) ** 2 / 10;
          const wall = Math.abs(a - b) / 2 + floor - (spread / 2) * Math.max(0, past);
          if (wall < walls[p]) walls[p] = wall;
        }
      }
    }
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
  const values = field.values.map((v, p) => smoothMin(v, walls.values[p] - gap / 2, rounding));
  return { ...field, values };
}

/** Unit vector from the metatarsal heads to the toe tips, horizontal. */
function footForward(landmarks: Landmarks): Vec3 {
  const sum: Vec3 = [0, 0, 0];
  for (const toe of [1, 2, 3, 4, 5]) {
    const head = landmarkMm(landmarks, `metatarsal_head_${toe}`);
    const tip = landmarkMm(landmarks, `toe_tip_${toe}`);
    for (const c of [0, 2] as const) sum[c] += tip[c] - head[c];
  }
  return unit(sum);
}

/** How much a point (millimetres) belongs to the toes: 0 behind the metatarsal heads and above the foot, 1 past the webs. */
export function toeShare(landmarks: Landmarks): (x: number, y: number, z: number) => number {
  const forward = footForward(landmarks);
  const along = (p: Vec3) => p[0] * forward[0] + p[2] * forward[2];
  // The heads lie on an arc: the little toe begins some 35 mm behind the big one.
  const across: Vec3 = [forward[2], 0, -forward[0]];
  const side = (p: Vec3) => p[0] * across[0] + p[2] * across[2];
  const first = landmarkMm(landmarks, 'metatarsal_head_2');
  const last = landmarkMm(landmarks, 'metatarsal_head_5');
  const slope = (along(last) - along(first)) / (side(last) - side(first));
  return (x, y, z) => {
    if (y > 70) return 0;
    const p: Vec3 = [x, y, z];
    const heads = along(first) + slope * Math.min(0, side(p) - side(first));
    return smoothStep(heads + 8, heads + 44, along(p));
  };
}
