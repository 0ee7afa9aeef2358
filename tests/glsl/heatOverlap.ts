import { smoothstep } from './heatField';

/** Several patterns on one spot. Mirrors `shaders/heat_overlap.glsl`, function for function. */

/** A hair of skin is left between two stripes: this share of their width, a pixel at least. */
const STRIPE_GAP = 0.1;

/** Whose turn it is at `coordinateM`, its share, and that of each of the others; far away every stripe has the mean. */
export function stripeTurn(
  coordinateM: number,
  widthM: number,
  count: number,
  pixelM: number,
): [turn: number, share: number, others: number] {
  if (count < 1.5) return [0, 1, 1];
  const at = coordinateM / widthM;
  const stripe = Math.floor(at);
  const awayM = Math.abs(at - stripe - 0.5) * widthM;
  const inside = 1 - smoothstep(0.5 * widthM - Math.max(STRIPE_GAP * widthM, pixelM), 0.5 * widthM, awayM);
  const detail = smoothstep(2, 4, widthM / pixelM);
  const others = (1 - detail) / count;
  return [stripe - count * Math.floor(stripe / count), others + detail * inside, others];
}

/** Share of the zone of this `index`. */
export function stripeShare(turn: readonly [number, number, number], index: number): number {
  return Math.abs(turn[0] - index) < 0.5 ? turn[1] : turn[2];
}

/** Which colour of the overlap scale a summed count takes: 0 = none, 1 = one pattern, ... `steps` or more. */
export function overlapStep(count: number, steps: number): number {
  return Math.min(steps, Math.floor(count + 0.5));
}
