import { onPlane } from '../mesh/slice';
import { lookFrom } from '../view/looks';
import { cutStore } from './cutStore';

/** How far above the cut the camera stands when the cut is first made, degrees: its face and the leg under it are both seen. */
const OBLIQUE_DEG = 38;
/** What of the leg below the cut is framed then, metres. */
const OBLIQUE_REACH_M = 0.14;
/** Off the vertical, so that the picture has a top: the front of the leg. */
const LEAN = 0.052;

type Vec3 = [number, number, number];

/**
 * Look square at the cut, the front of the leg at the top of the picture (its upper end when the plane stands upright); or
 * down on it from where the person looks now.
 */
export function lookAtCut(how: 'square' | 'oblique'): void {
  const box = boxOfCut();
  const { plane } = cutStore.getState();
  if (!box || !plane) return;
  const { normal, v } = plane;
  if (how === 'oblique') {
    const sign = normal[1] < 0 ? -1 : 1;
    const [low, high] = sign > 0 ? [box.min, box.max] : [box.max, box.min];
    low[1] = high[1] - sign * OBLIQUE_REACH_M;
    lookFrom({ azimuthDeg: null, elevationDeg: sign * OBLIQUE_DEG, box });
    return;
  }
  const lean = Math.abs(normal[1]) > 0.9 ? -LEAN * Math.sign(normal[1]) : 0;
  const [x, y, z] = normal.map((n, axis) => n + lean * (v[axis] ?? 0)) as Vec3;
  const degrees = 180 / Math.PI;
  lookFrom({
    azimuthDeg: Math.atan2(x, z) * degrees,
    elevationDeg: Math.asin(Math.min(1, Math.max(-1, y / Math.hypot(x, y, z)))) * degrees,
    box,
  });
}

/** Corners of what is cut, leg as modelled, metres; null while nothing is. */
function boxOfCut(): { min: Vec3; max: Vec3 } | null {
  const { plane, areas } = cutStore.getState();
  if (!plane || areas.length === 0) return null;
  const min: Vec3 = [Infinity, Infinity, Infinity];
  const max: Vec3 = [-Infinity, -Infinity, -Infinity];
  for (const { loops } of areas)
    for (const { points } of loops)
      for (let i = 0; i < points.length; i += 2) {
        const point = onPlane(plane, points[i] as number, points[i + 1] as number);
        for (const axis of [0, 1, 2] as const) {
          min[axis] = Math.min(min[axis], point[axis]);
          max[axis] = Math.max(max[axis], point[axis]);
        }
      }
  return { min, max };
}
