import { smoothstep } from './heatField';

type Vec3 = readonly [number, number, number];

/**
 * How far the window along the line of sight is open at `point`: 1 in its middle, 0 outside of it and behind the target.
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
  return open * (1 - smoothstep(reach, reach + 0.25 * radiusM, depth));
}
