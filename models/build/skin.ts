import type { TriangleMesh } from '../../src/geometry/TriangleMesh';
import { reachableOutside } from './geometry/envelope';
import { remesh } from './geometry/remesh';
import { alignedGrid, type ScalarGrid } from './geometry/ScalarGrid';
import { surfaceNets } from './geometry/surfaceNets';
import { makeWellComposed } from './geometry/wellComposed';
import { smoothStep } from './skin/blend';
import { readSkinFigures, type SkinFigures } from './skin/figures';
import { flushOf } from './skin/flush';
import { foldsOf } from './skin/folds';
import { footField } from './skin/footField';
import { type Landmarks, landmarkMm } from './skin/landmarks';
import { limbField, waistHeight } from './skin/limbField';
import { nailShare } from './skin/nails';
import { SkinField } from './skin/SkinField';
import { type SkinInput, structureBox } from './skin/structures';
import { type ToeAxis, toeAxes, toeShare } from './skin/toes';

export type { SkinInput } from './skin/structures';

export interface SkinMesh extends TriangleMesh {
  /** Per vertex: 1 on a nail, 0 elsewhere. */
  nail: Float32Array;
  /** Per vertex: how much blood shines through, 0 pale, 0.5 as everywhere, 1 red. */
  flush: Float32Array;
  /** Per vertex: how much of a fold is drawn besides what the shape gives, 0 to 1. */
  fold: Float32Array;
}

/** Heights in millimetres between which the fine grid of the foot melts into that of the limb. */
const SEAM: readonly [number, number] = [104, 124];

/** How far from the seam a field must be good for the other to take over, millimetres. */
const OVERLAP = 25;

/** Spacing of the lattice of the first surface, millimetres. */
const NET_SPACING = 2.5;

/**
 * The skin as an envelope of all structures, metres, leg space: one closed manifold of even triangles, its lowest point
 * on the floor (y = 0), cut above the iliac crest and at the midline. Hollows are bridged, fat is laid on, everything is
 * softened, toes are parted; then a surface net is drawn through the field and its triangles are evened out on it.
 */
export function buildSkin(input: SkinInput, figures: SkinFigures = readSkinFigures()): SkinMesh {
  const axes = toeAxes(input, figures.toes);
  const limb = limbField(input, figures, SEAM[0] - OVERLAP);
  const foot = footField(input, figures, axes, SEAM[1] + OVERLAP, 1.6 * NET_SPACING);
  const field = new SkinField(foot.field, limb, SEAM);
  // The net is coarser than the gaps between toes: bridges would form. It is drawn with wide gaps and then put on the field.
  const parted = new SkinField(foot.parted, limb, SEAM);

  const { min, max } = structureBox(input.structures);
  const top = waistHeight(input.landmarks, figures);
  const net = alignedGrid([min[0], 0, min[2]], [figures.cut.midline, top, max[2]], NET_SPACING, 30);
  parted.fill(net);
  fillVoids(net);
  makeWellComposed(net);
  const mesh = remesh(surfaceNets(net), {
    iterations: 6,
    edgeLength: edgeLengths(figures, input.landmarks, axes),
    project: (p, offset) => field.project(p, offset),
  });
  for (let i = 1; i < mesh.positions.length; i += 3) mesh.positions[i] = Math.max(0, mesh.positions[i]);
  return {
    ...mesh,
    nail: nailsOf(mesh, nailShare(axes, figures.nails)),
    flush: flushOf(mesh.positions, figures.flush, input.landmarks),
    fold: foldsOf(mesh.positions, figures.creases, input.landmarks, (p, offset) => field.project(p, offset)),
  };
}

/** Fill what the outside cannot reach, in place: skin has no inner surface. Millimetres, positive inside. */
function fillVoids(grid: ScalarGrid): void {
  const { values } = grid;
  const outside = reachableOutside(
    { ...grid, values: values.map((v) => -v) },
    new Float32Array(values.length),
  );
  for (let p = 0; p < values.length; p++) if (!outside[p] && values[p] <= 0) values[p] = grid.spacing;
}

function nailsOf(
  { positions }: TriangleMesh,
  share: (x: number, y: number, z: number) => number,
): Float32Array {
  const mm = (i: number) => 1000 * positions[i];
  return new Float32Array(positions.length / 3).map((_, v) => share(mm(3 * v), mm(3 * v + 1), mm(3 * v + 2)));
}

/** Height above which the triangles of the limb are as long as those of the thigh, and below which they are those of the foot; mm. */
const FOOT_EDGE: readonly [number, number] = [130, 70];

/** Above the iliac crest, where the skin fades away, triangles grow between these heights over it, mm, to so many times their length. */
const WAIST_EDGE: readonly [number, number] = [25, 65];
const WAIST_LONGER = 1.7;

/** Wanted edge length at a point, metres: shorter on foot, toes and nails, whose curvature is higher, and longer at the waist. */
function edgeLengths(
  { edge, nails }: SkinFigures,
  landmarks: Landmarks,
  axes: readonly ToeAxis[],
): (x: number, y: number, z: number) => number {
  const onToes = toeShare(landmarks);
  const [, crest] = landmarkMm(landmarks, 'iliac_crest_top');
  // A margin around the nails lets the length change gradually.
  const wide = { ...nails, halfWidth: nails.halfWidth + 0.3, halfLength: nails.halfLength + 0.35 };
  const onNails = nailShare(axes, wide);
  return (x, y, z) => {
    const limb = edge.body + smoothStep(...FOOT_EDGE, 1000 * y) * (edge.foot - edge.body);
    const body =
      limb * (1 + (WAIST_LONGER - 1) * smoothStep(crest + WAIST_EDGE[0], crest + WAIST_EDGE[1], 1000 * y));
    const toes = onToes(1000 * x, 1000 * y, 1000 * z);
    if (toes === 0) return body / 1000;
    const between = body + toes * (edge.toes - body);
    return (between + onNails(1000 * x, 1000 * y, 1000 * z) * (edge.nails - between)) / 1000;
  };
}
