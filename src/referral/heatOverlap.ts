import { smoothstep } from './heatField';

/** Several patterns on one spot. Mirrors `shaders/heat_overlap.glsl`, function for function. */

/** Stripes and rows of dots follow each other in this direction of leg space; `STRIPE_ALONG` of the skin's shader. */
export const STRIPE_ALONG = [0.436, 0.727, 0.53] as const;

/** Share of stripe `index` of `count` at `coordinateM`, smoothed over `pixelM`; far away every stripe has the mean. */
export function stripeShare(
  coordinateM: number,
  widthM: number,
  index: number,
  count: number,
  pixelM: number,
): number {
  const turn = widthM * count;
  const shifted = coordinateM - (index + 0.5) * widthM + 0.5 * turn;
  const offset = shifted - turn * Math.floor(shifted / turn) - 0.5 * turn;
  const inside = 1 - smoothstep(0.5 * widthM - 0.5 * pixelM, 0.5 * widthM + 0.5 * pixelM, Math.abs(offset));
  const detail = smoothstep(2, 4, widthM / pixelM);
  return (1 - detail) / count + detail * inside;
}

/** Which colour of the overlap scale a summed count takes: 0 = none, 1 = one pattern, ... `steps` or more. */
export function overlapStep(count: number, steps: number): number {
  return Math.min(steps, Math.floor(count + 0.5));
}
