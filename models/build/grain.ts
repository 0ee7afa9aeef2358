import { CentrelineIndex, centrelineOfMesh } from './centreline';
import type { Centreline, StructureFigures } from './figures';
import type { ScalarGrid } from './geometry/ScalarGrid';
import { type Stroke, smoothAlong } from './geometry/smoothAlong';

/** Standard deviation of the smoothing along a muscle, mm. */
const SIGMA = 6;
/**
 * Radii (mm) from which on a muscle is smoothed at all and in full. Tendons have no beads worth smoothing, and where they part
 * and bend a stroke along the one line of the muscle would wear them away.
 */
const TENDON_MM = 3.5;
const BELLY_MM = 7;
/** Stations of the centreline on either side that must be as thick: where tendons part the slice is wide for a moment. */
const AROUND = 3;
/** Up to the first number of radii from the centreline all belongs to it, from the second on nothing. */
const NEAR = 3;
const FAR = 5;
/** Reach of the smoothing kernel in standard deviations: ends nearer than this get less of it. */
const REACH = 3.6;

/**
 * The field of a muscle with the beads taken out that lobes leave along its length. The muscle keeps its thickness and its
 * ends: see smoothAlong.
 */
export function withoutBeads(grid: ScalarGrid, figures: StructureFigures): ScalarGrid {
  const centreline = figures.centreline ?? centrelineOfMesh(insidePoints(grid));
  const line = new CentrelineIndex(thinned(centreline));
  const stroke: Stroke = (x, y, z) => {
    const { along, tangent, radius, distance } = line.nearest(x, y, z);
    const end = Math.min(along, 1 - along) * line.lengthMm;
    const belly = Math.min(1, Math.max(0, (radius - TENDON_MM) / (BELLY_MM - TENDON_MM)));
    const share = Math.min(belly, Math.max(0, (FAR - distance / radius) / (FAR - NEAR)));
    return { direction: tangent, sigma: Math.min(share * SIGMA, end / REACH) };
  };
  return smoothAlong(grid, stroke, 2 * grid.spacing);
}

/** The same line with the least radius of its neighbourhood at each station. */
const thinned = ({ points, radii }: Centreline): Centreline => ({
  points,
  radii: radii.map((_, i) => Math.min(...radii.slice(Math.max(0, i - AROUND), i + AROUND + 1))),
});

/** Every eighth inside sample as a point in metres. */
function insidePoints({ origin, spacing, size, values }: ScalarGrid): Float32Array {
  const points: number[] = [];
  for (let k = 0; k < size[2]; k += 2) {
    for (let j = 0; j < size[1]; j += 2) {
      for (let i = 0; i < size[0]; i += 2) {
        if (!(values[i + size[0] * (j + size[1] * k)] > 0)) continue;
        points.push(...[i, j, k].map((cell, c) => (origin[c] + cell * spacing) / 1000));
      }
    }
  }
  return new Float32Array(points);
}
