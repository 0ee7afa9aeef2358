import { smoothstep } from './heatField';

type Vec3 = readonly [number, number, number];

/** The window opens in what is no further from the target than this, on the way to the eye, metres: not in a foot or another leg before it. */
const WINDOW_REACH_M = 0.06;
/** It closes over this much more, metres. */
const WINDOW_EDGE_M = 0.012;

/**
 * How far the window along the line of sight is open at `point`: 1 in its middle, 0 outside of it, behind the target and far before it.
 * All in one space, metres. Mirrors `shaders/sight_window.glsl`.
 */
export function sightWindow(point: Vec3, eye: Vec3, target: Vec3, radiusM: number): number {
  const line = [target[0] - eye[0], target[1] - eye[1], target[2] - eye[2]] as const;
  const reach = Math.hypot(...line);
  const along = line.map((c) => c / Math.max(reach, 1e-6));
  const from = [point[0] - eye[0], point[1] - eye[1], point[2] - eye[2]] as const;
  const depth = from.reduce((sum, c, i) => sum + c * (along[i] ?? 0), 0);
  const off = Math.hypot(...from.map((c, i) => c - depth * (along[i] ?? 0)));
  const open = 1 - smoothstep(0.62 * radiusM, radiusM, off);
  const near = smoothstep(reach - WINDOW_REACH_M - WINDOW_EDGE_M, reach - WINDOW_REACH_M, depth);
  return open * near * (1 - smoothstep(reach, reach + 0.25 * radiusM, depth));
}
