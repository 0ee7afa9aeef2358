import { compileLobes, distanceOnGrid, type LobeField } from '../../src/mesh/lobes';
import { alignedGrid, type ScalarGrid } from '../../src/mesh/ScalarGrid';
import type { StructureFigures } from './figures';

/** Distances are clamped to this, mm: more than any two muscles overlap. */
export const BAND = 12;
/** Samples a grid may have; the spacing follows from it. */
const BUDGET = 4e6;
const FINEST = 0.5;
const COARSEST = 1;
/** Spacing of the first look for the box of a structure, mm. */
const LOOK = 4;
/** Room around the surface, mm, so that rivals can be compared just outside of it. */
const MARGIN = 4;

/** The signed distance (mm, positive inside) of a structure's figures on its own grid. */
export function fieldOf(figures: StructureFigures): ScalarGrid {
  const field = compileLobes(figures.lobes);
  const [min, max] = surfaceBox(field);
  const box = [0, 1, 2].reduce((v, c) => v * ((max[c] as number) - (min[c] as number) + 2 * MARGIN), 1);
  const wanted = Math.ceil(10 * Math.cbrt(box / BUDGET)) / 10;
  const spacing = Math.min(COARSEST, Math.max(FINEST, wanted));
  return distanceOnGrid(field, alignedGrid(min, max, spacing, MARGIN, -BAND), BAND);
}

/**
 * Box (mm) around every place where a coarse look finds the field near its surface. The lobes' own reach is far wider: it
 * ends where they add a thousandth. A surface between samples is still seen, for they lie within 3.5 mm of it and the
 * first-order distance never reads too large outside.
 */
function surfaceBox(field: LobeField): [number[], number[]] {
  const { origin, size, spacing, values } = distanceOnGrid(
    field,
    alignedGrid(field.min, field.max, LOOK, LOOK, -BAND),
    BAND,
  );
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  const near = -0.5 * LOOK * Math.sqrt(3);
  for (let k = 0, i = 0; k < size[2]; k++) {
    for (let j = 0; j < size[1]; j++) {
      for (let n = 0; n < size[0]; n++, i++) {
        if ((values[i] as number) < near) continue;
        [n, j, k].forEach((cell, c) => {
          const at = (origin[c] as number) + cell * spacing;
          min[c] = Math.min(min[c] as number, at);
          max[c] = Math.max(max[c] as number, at);
        });
      }
    }
  }
  return [min, max];
}
