import { alignedGrid, type ScalarGrid } from '../geometry/ScalarGrid';
import { smoothMin, smoothStep } from './blend';
import { coverField, encloseStructures } from './coverField';
import { addCreases } from './creases';
import type { SkinFigures } from './figures';
import { type Landmarks, landmarkMm } from './landmarks';
import { addPads } from './pads';
import { soften } from './softSpots';
import { type SkinInput, structureBox } from './structures';

/** Spacing of the grid, millimetres: a hand's breadth of fat has no detail that needs more. */
const SPACING = 2.5;

/** Skin of everything above the ankle as a field, millimetres, positive inside; good from `from` (mm above the floor) up. */
export function limbField(input: SkinInput, figures: SkinFigures, from: number): ScalarGrid {
  const { min, max } = structureBox(input.structures);
  const top = waistHeight(input.landmarks, figures);
  // Larger than every closing radius: filled hollows must not reach the border of the grid.
  const margin = 44;
  const lattice = alignedGrid([min[0], from, min[2]], [figures.cut.midline, top, max[2]], SPACING, margin);
  const cover = coverField(lattice, input, figures, figures.alongLimb);
  addPads(cover.field, figures.pads, input.landmarks);
  addCreases(cover.field, figures.creases, input.landmarks);
  soften(cover.field, figures.softSpots, input.landmarks);
  encloseStructures(cover, figures);
  cutLimb(cover.field, figures, input.landmarks);
  return cover.field;
}

/** Height of the cut through the waist, millimetres. */
export function waistHeight(landmarks: Landmarks, { cut }: SkinFigures): number {
  return landmarkMm(landmarks, 'iliac_crest_top')[1] + cut.aboveCrest;
}

/**
 * Cut the limb off above the iliac crest and beside the midline, in place. Towards the groin the inner face draws back to where the thigh
 * goes on, so that no shelf hangs over it.
 */
function cutLimb(grid: ScalarGrid, figures: SkinFigures, landmarks: Landmarks): void {
  const { cut } = figures;
  const waist = waistHeight(landmarks, figures);
  const groin = landmarkMm(landmarks, 'ischial_tuberosity')[1];
  const [, , middle] = landmarkMm(landmarks, 'hip_joint_centre');
  const { origin, spacing, size, values } = grid;
  for (let k = 0, p = 0; k < size[2]; k++) {
    const z = origin[2] + k * spacing - middle;
    for (let j = 0; j < size[1]; j++) {
      const y = origin[1] + j * spacing;
      // Below the groin the thigh ends by itself: rounding there would shave its inner side.
      const rounding = 1 + (cut.sideRounding - 1) * smoothStep(groin - 40, groin + 20, y);
      const side = cut.midline - cut.drawIn * smoothStep(groin + 80, groin - 20, y);
      for (let i = 0; i < size[0]; i++, p++) {
        const x = origin[0] + i * spacing;
        const top = waist - cut.dome * ((x / 100) ** 2 + (z / 100) ** 2) - y;
        values[p] = smoothMin(smoothMin(values[p], side - x, rounding), top, cut.waistRounding);
      }
    }
  }
}
