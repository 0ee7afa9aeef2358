import { remesh } from '../../src/mesh/remesh';
import { alignedGrid, type ScalarGrid } from '../../src/mesh/ScalarGrid';
import { surfaceNets } from '../../src/mesh/surfaceNets';
import { boundsOf, type TriangleMesh } from '../../src/mesh/TriangleMesh';
import { makeWellComposed } from '../../src/mesh/wellComposed';
import { smoothMin, smoothStep } from './skin/blend';
import { coverField, encloseStructures, sample } from './skin/coverField';
import { addCreases } from './skin/creases';
import { readSkinFigures, type SkinFigures } from './skin/figures';
import { type Landmarks, landmarkMm, type Vec3 } from './skin/landmarks';
import { addPads } from './skin/pads';
import { SkinField } from './skin/SkinField';
import type { SkinInput } from './skin/structures';
import { addToes, partToes, toeAxes, toeShare, toeWalls } from './skin/toes';

export type { SkinInput } from './skin/structures';

export interface SkinMesh extends TriangleMesh {}

/** Heights in millimetres between which the fine grid of the foot melts into that of the limb. */
const SEAM: readonly [number, number] = [104, 124];

/** Spacing of the three grids, millimetres. */
const SPACING = { foot: 1.25, limb: 2.5, net: 2.5 };

/**
 * The skin as an envelope of all structures, metres, leg space: one closed manifold of even triangles, its lowest point
 * on the floor (y = 0), cut above the iliac crest and at the midline.
 */
export function buildSkin(input: SkinInput, figures: SkinFigures = readSkinFigures()): SkinMesh {
  const start = Date.now();
  const log = (what: string) => process.env.SKIN_TIMES && console.log(what, Date.now() - start);
  const box = structureBox(input.structures.map((s) => s.mesh));
  const waist = landmarkMm(input.landmarks, 'iliac_crest_top')[1] + figures.cut.aboveCrest;

  const limb = alignedGrid(
    [box.min[0], 60, box.min[2]],
    [figures.cut.midline, waist, box.max[2]],
    SPACING.limb,
    40,
  );
  const limbCover = coverField(limb, input, figures);
  log('limb covered');
  addPads(limbCover.field, figures.pads, input.landmarks);
  addCreases(limbCover.field, figures.creases, input.landmarks);
  encloseStructures(limbCover, figures);
  cutLimb(limbCover.field, figures, input.landmarks);
  log('limb');

  const foot = alignedGrid(
    [box.min[0], 0, box.min[2]],
    [box.max[0], SEAM[1] + 20, box.max[2]],
    SPACING.foot,
    14,
  );
  const footParts = input.structures.filter((s) => boundsOf(s.mesh.positions).min[1] < 0.16);
  const footCover = coverField(foot, { ...input, structures: footParts }, figures);
  log('foot covered');
  addPads(footCover.field, figures.pads, input.landmarks);
  const axes = toeAxes(input, figures.toes);
  addToes(footCover.field, axes, 3);
  addCreases(footCover.field, figures.creases, input.landmarks);
  encloseStructures(footCover, figures);
  const walls = toeWalls(foot, axes, input.landmarks, figures.toes);
  const { gap, rounding } = figures.toes;
  stand(footCover.field);
  const field = new SkinField(partToes(footCover.field, walls, gap, rounding), limbCover.field, SEAM);
  // The net is coarser than the gaps: it is drawn with wider ones, or bridges would form, and put on the field later.
  const wide = partToes(footCover.field, walls, Math.max(gap, 1.6 * SPACING.net), rounding);
  const drawn = new SkinField(wide, limbCover.field, SEAM);
  log('foot');

  const net = alignedGrid(
    [box.min[0], 0, box.min[2]],
    [figures.cut.midline, waist, box.max[2]],
    SPACING.net,
    30,
  );
  net.values = sample(net, (x, y, z) => drawn.value(x, y, z));
  makeWellComposed(net);
  const raw = surfaceNets(net);
  log(`net ${raw.positions.length / 3}`);
  const mesh = remesh(raw, {
    iterations: 6,
    edgeLength: edgeLengths(figures, input.landmarks),
    project: (p, offset) => field.project(p, offset),
  });
  log(`remesh ${mesh.positions.length / 3}`);
  return mesh;
}

/** Box around meshes, millimetres. */
function structureBox(meshes: TriangleMesh[]): { min: Vec3; max: Vec3 } {
  const boxes = meshes.map((mesh) => boundsOf(mesh.positions));
  const over = (pick: (...v: number[]) => number, key: 'min' | 'max') =>
    [0, 1, 2].map((c) => 1000 * pick(...boxes.map((b) => b[key][c] as number))) as Vec3;
  return { min: over(Math.min, 'min'), max: over(Math.max, 'max') };
}

/** Cut the limb off above the iliac crest and beside the midline, edges rounded, in place. */
function cutLimb(grid: ScalarGrid, { cut }: SkinFigures, landmarks: Landmarks): void {
  const waist = landmarkMm(landmarks, 'iliac_crest_top')[1] + cut.aboveCrest;
  const groin = landmarkMm(landmarks, 'ischial_tuberosity')[1];
  const { origin, spacing, size, values } = grid;
  for (let k = 0, p = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++) {
      const y = origin[1] + j * spacing;
      const rounding = 1 + (cut.rounding - 1) * smoothStep(groin - 50, groin + 10, y);
      for (let i = 0; i < size[0]; i++, p++) {
        const side = smoothMin(values[p] as number, cut.midline - origin[0] - i * spacing, rounding);
        values[p] = smoothMin(side, waist - y, cut.rounding);
      }
    }
}

/** Press the sole flat where it meets the floor at y = 0, in place. */
function stand({ origin, spacing, size, values }: ScalarGrid): void {
  for (let k = 0, p = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++)
      for (let i = 0; i < size[0]; i++, p++)
        values[p] = smoothMin(values[p] as number, origin[1] + j * spacing, 4);
}

/** Wanted edge length at a point, metres: shorter on the toes, whose curvature is higher. */
function edgeLengths(
  { edge }: SkinFigures,
  landmarks: Landmarks,
): (x: number, y: number, z: number) => number {
  const onToes = toeShare(landmarks);
  return (x, y, z) => (edge.body + onToes(1000 * x, 1000 * y, 1000 * z) * (edge.toes - edge.body)) / 1000;
}
