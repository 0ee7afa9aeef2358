import { FIELD_MAX_M, FIELD_MIN_M } from '../../src/patterns/fieldCodec';

export { decodeField } from '../../src/patterns/fieldCodec';

/**
 * Shape of a zone from its signed distance along the skin, metres, negative inside.
 * Mirrors `shaders/heat_field.glsl`, function for function.
 */

/** Essential zones reach their darkest tone this far inside, metres. */
export const RAMP_DEPTH_M = 0.038;
export const CONTOUR_HALF_M = 0.00045;

/** GLSL's smoothstep. */
export function smoothstep(from: number, to: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** Texel, 0..1, from a distance in metres. */
export function encodeZone(distanceM: number): number {
  return Math.min(1, Math.max(0, (distanceM - FIELD_MIN_M) / (FIELD_MAX_M - FIELD_MIN_M)));
}

/** Counts beyond this look the same in the overlap view. */
export const COUNT_MAX = 8;

/** A zone with weight 0 is gone, with 1 whole; between, it grows out of its own middle line. */
export function fadeField(distanceM: number, weight: number): number {
  return Math.min(FIELD_MAX_M, distanceM + (1 - weight) * (FIELD_MAX_M - FIELD_MIN_M));
}

/** Opacity of an essential zone, 0..1. */
export function essentialCover(distanceM: number, softnessM: number): number {
  return 1 - smoothstep(-0.5 * softnessM, softnessM, distanceM);
}

/** Place on the colour ramp: 0 at the border, 1 at the heart; quick at first, then ever slower, so that no inner edge is seen. */
export function rampPosition(distanceM: number): number {
  const left = 1 - Math.min(1, Math.max(0, -distanceM / RAMP_DEPTH_M));
  return 1 - left * left;
}

/** Opacity of the line where the core ends; `pixelM` is the size of a pixel on the skin, metres. */
export function contourLine(distanceM: number, pixelM: number): number {
  const halfM = Math.max(CONTOUR_HALF_M, 0.55 * pixelM);
  return 1 - smoothstep(halfM - 0.5 * pixelM, halfM + 0.5 * pixelM, Math.abs(distanceM));
}

/** How much of a pattern a vertex counts for in the overlap view. */
export function countShare(distanceM: number): number {
  return Math.min(1, Math.max(0, 0.5 - distanceM / 0.012));
}
