import { compileLobes, distanceOnGrid } from '../../src/mesh/lobes';
import { alignedGrid, type ScalarGrid } from '../../src/mesh/ScalarGrid';
import type { StructureFigures } from './figures';

/** Distances are clamped to this, mm: more than any two muscles overlap. */
export const BAND = 12;
/** Samples a grid may have; the spacing follows from it. */
const BUDGET = 5e6;
const FINEST = 0.5;
const COARSEST = 1;

/** The signed distance (mm, positive inside) of a structure's figures on its own grid. */
export function fieldOf(figures: StructureFigures): ScalarGrid {
  const field = compileLobes(figures.lobes);
  const spacing = spacingFor(field.min, field.max);
  return distanceOnGrid(field, alignedGrid(field.min, field.max, spacing, 2 * spacing, -BAND), BAND);
}

/** Spacing in mm: as fine as the budget of samples allows, in steps of 0.1. */
function spacingFor(min: readonly number[], max: readonly number[]): number {
  const box = [0, 1, 2].reduce((v, c) => v * ((max[c] as number) - (min[c] as number)), 1);
  const wanted = Math.cbrt(box / BUDGET);
  return Math.min(COARSEST, Math.max(FINEST, Math.ceil(wanted * 10) / 10));
}
