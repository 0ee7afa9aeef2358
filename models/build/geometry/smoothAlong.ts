import { type ScalarGrid, sampleGrid } from './ScalarGrid';

/** Direction to smooth along at a point (mm) and the standard deviation there, mm; 0 leaves the point as it is. */
export type Stroke = (x: number, y: number, z: number) => { direction: readonly number[]; sigma: number };

/** Samples of the kernel on each side. */
const REACH = 6;
/** Distance between them in standard deviations. */
const STEP = 0.6;

/**
 * Weights of the twicing kernel 2 G - G*G of a Gaussian G (Tukey 1977; Stuetzle and Mittal 1979) at 0, 1, .. REACH steps.
 * Its second moment is 0: bellies keep their curvature and volume, while waves shorter than about three standard
 * deviations go.
 */
const WEIGHTS = ((): number[] => {
  const gauss = (s: number, sigma: number): number => Math.exp(-0.5 * (s / sigma) ** 2) / sigma;
  const raw = Array.from(
    { length: REACH + 1 },
    (_, k) => 2 * gauss(k * STEP, 1) - gauss(k * STEP, Math.SQRT2),
  );
  const sum = raw[0] + 2 * raw.slice(1).reduce((a, b) => a + b, 0);
  return raw.map((weight) => weight / sum);
})();

/**
 * A signed distance smoothed along given directions, near its surface only (|d| < band, mm): takes the beads out of a muscle
 * and keeps its length, thickness and edges. A new grid.
 */
export function smoothAlong(grid: ScalarGrid, stroke: Stroke, band = 4): ScalarGrid {
  const { size, origin, spacing, values } = grid;
  const smooth = values.slice();
  for (let k = 0, i = 0; k < size[2]; k++) {
    const z = origin[2] + k * spacing;
    for (let j = 0; j < size[1]; j++) {
      const y = origin[1] + j * spacing;
      for (let n = 0; n < size[0]; n++, i++) {
        if (Math.abs(values[i]) > band) continue;
        const x = origin[0] + n * spacing;
        const { direction, sigma } = stroke(x, y, z);
        if (sigma <= 0) continue;
        const dx = direction[0] * sigma * STEP;
        const dy = direction[1] * sigma * STEP;
        const dz = direction[2] * sigma * STEP;
        let sum = WEIGHTS[0] * values[i];
        for (let s = 1; s <= REACH; s++) {
          sum +=
            WEIGHTS[s] *
            (sampleGrid(grid, x + s * dx, y + s * dy, z + s * dz) +
              sampleGrid(grid, x - s * dx, y - s * dy, z - s * dz));
        }
        smooth[i] = sum;
      }
    }
  }
  return { ...grid, values: smooth };
}
