import type { ScalarGrid } from '../../src/mesh/ScalarGrid';
import { type Stroke, smoothAlong } from '../../src/mesh/smoothAlong';
import { CentrelineIndex, centrelineOfMesh } from './centreline';
import type { StructureFigures } from './figures';

/** Standard deviation of the smoothing along a muscle, mm. */
const SIGMA = 6;
/** Reach of the smoothing kernel in standard deviations: ends nearer than this get less of it. */
const REACH = 3.6;

/**
 * The field of a muscle with the beads taken out that lobes leave along its length. The muscle keeps its thickness and its
 * ends: see smoothAlong.
 */
export function withoutBeads(grid: ScalarGrid, figures: StructureFigures): ScalarGrid {
  const line = new CentrelineIndex(figures.centreline ?? centrelineOfMesh(insidePoints(grid)));
  const stroke: Stroke = (x, y, z) => {
    const { along, tangent } = line.nearest(x, y, z);
    const end = Math.min(along, 1 - along) * line.lengthMm;
    return { direction: tangent, sigma: Math.min(SIGMA, end / REACH) };
  };
  return smoothAlong(grid, stroke, 2 * grid.spacing);
}

/** Every eighth inside sample as a point in metres. */
function insidePoints({ origin, spacing, size, values }: ScalarGrid): Float32Array {
  const points: number[] = [];
  for (let k = 0; k < size[2]; k += 2) {
    for (let j = 0; j < size[1]; j += 2) {
      for (let i = 0; i < size[0]; i += 2) {
        if (!((values[i + size[0] * (j + size[1] * k)] as number) > 0)) continue;
        points.push(...[i, j, k].map((cell, c) => ((origin[c] as number) + cell * spacing) / 1000));
      }
    }
  }
  return new Float32Array(points);
}
