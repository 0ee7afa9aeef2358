import type { ScalarGrid } from '../geometry/ScalarGrid';
import type { Vec3 } from './landmarks';

/** First and last sample (inclusive, one axis) of `grid` within `reach` of any of `points`; millimetres. */
export function samplesAround(
  { origin, spacing, size }: ScalarGrid,
  points: readonly Vec3[],
  reach: number,
  axis: 0 | 1 | 2,
): [number, number] {
  const along = points.map((p) => p[axis]);
  return [
    Math.max(0, Math.ceil((Math.min(...along) - reach - origin[axis]) / spacing)),
    Math.min(size[axis] - 1, Math.floor((Math.max(...along) + reach - origin[axis]) / spacing)),
  ];
}
