import { smoothstep } from './heatField';

/** Shapes of the signs on a square from -1 to 1. Mirrors `shaders/marker_sign.glsl`, function for function. */

export function crossDistance(x: number, y: number, reach: number, halfWidth: number): number {
  const a = Math.abs((x + y) * Math.SQRT1_2);
  const b = Math.abs((x - y) * Math.SQRT1_2);
  return Math.hypot(Math.max(Math.max(a, b) - reach, 0), Math.min(a, b)) - halfWidth;
}

export function ringDistance(x: number, y: number, radius: number, halfWidth: number): number {
  return Math.abs(Math.hypot(x, y) - radius) - halfWidth;
}

export function signCover(distance: number, pixel: number): number {
  return 1 - smoothstep(-0.5 * pixel, 0.5 * pixel, distance);
}
