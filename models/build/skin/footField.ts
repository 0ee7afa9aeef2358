import { boundsOf } from '../../../src/geometry/TriangleMesh';
import { alignedGrid, type ScalarGrid } from '../geometry/ScalarGrid';
import { smoothMin } from './blend';
import { coverField, encloseStructures } from './coverField';
import { addCreases } from './creases';
import type { SkinFigures } from './figures';
import { pressNails } from './nails';
import { addPads } from './pads';
import { addSole } from './sole';
import { type SkinInput, structureBox } from './structures';
import { addToes, partToes, type ToeAxis, toeWalls } from './toes';

/** Spacing of the grid, millimetres: fine enough for the gaps between toes. */
const SPACING = 1.25;

/** Rounding of the edge between sole and floor, millimetres. */
const SOLE_EDGE = 4;

export interface FootField {
  /** Millimetres, positive inside. */
  field: ScalarGrid;
  /** The same with wider gaps between the toes, for a first surface on a lattice coarser than the gaps. */
  parted: ScalarGrid;
}

/** Skin of foot and ankle, good up to `top` (mm above the floor); `gap` is the least width of the gaps in `parted`. */
export function footField(
  input: SkinInput,
  figures: SkinFigures,
  axes: readonly ToeAxis[],
  top: number,
  gap: number,
): FootField {
  // No closing radius at this height is larger: filled hollows must not reach the border of the grid.
  const margin = 30;
  const structures = input.structures.filter(
    ({ mesh }) => 1000 * boundsOf(mesh.positions).min[1] < top + margin,
  );
  const foot = structures.filter(({ mesh }) => 1000 * boundsOf(mesh.positions).min[1] < top);
  const { min, max } = structureBox(foot);
  const lattice = alignedGrid([min[0], 0, min[2]], [max[0], top, max[2]], SPACING, margin);
  const cover = coverField(lattice, { ...input, structures }, figures, 1);
  const { field } = cover;
  addPads(field, figures.pads, input.landmarks);
  addSole(field, figures.sole, input.landmarks);
  addToes(field, axes, 3);
  addCreases(field, figures.creases, input.landmarks);
  encloseStructures(cover, figures);
  pressNails(field, axes, figures.nails);
  stand(field);
  const walls = toeWalls(field, axes, input.landmarks, figures.toes);
  const { rounding } = figures.toes;
  return {
    field: partToes(field, walls, figures.toes.gap, rounding),
    parted: partToes(field, walls, Math.max(figures.toes.gap, gap), rounding),
  };
}

/**
 * Press the sole flat on the floor at y = 0, in place. What is pressed less than the rounding of its edge stands a fraction of a millimetre over the
 * floor: a plane deeper by that, and what dips under it cut off, would leave an edge in the light around heel and ball.
 */
function stand({ origin, spacing, size, values }: ScalarGrid): void {
  for (let k = 0, p = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++)
      for (let i = 0; i < size[0]; i++, p++)
        values[p] = smoothMin(values[p], origin[1] + j * spacing, SOLE_EDGE);
}
