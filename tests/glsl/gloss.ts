/** Mirrors `shaders/gloss.glsl`, function for function. */

const GLOSS_F0 = 0.04;

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** Highlight of one lamp, and the share of its light that does not get under the surface. */
export function gloss(lamp: number, eye: number, between: number, alpha: number): [number, number] {
  const halfSquared = Math.max(2 + 2 * between, 1e-4);
  const fresnel = GLOSS_F0 + (1 - GLOSS_F0) * (1 - Math.min(1, 0.5 * Math.sqrt(halfSquared))) ** 5;
  const [lit, seen] = [clamp(lamp, 0, 1), clamp(eye, 0, 1)];
  const a2 = alpha * alpha;
  const facing = clamp(lamp + eye, 0, 2);
  const spread = Math.min(facing * facing, halfSquared) * (a2 - 1) + halfSquared;
  const visible = 2 * lit * seen * (1 - alpha) + (lit + seen) * alpha;
  const lobe = (a2 * halfSquared * halfSquared) / (2 * Math.PI * spread * spread * Math.max(visible, 1e-4));
  return [fresnel * lobe * lit, fresnel];
}

/** Sheen of fine parallel threads, 0 to 1. */
export function silk(lamp: number, eye: number, between: number): number {
  return Math.max(1 - (lamp + eye) ** 2 / Math.max(2 + 2 * between, 1e-4), 0) ** 8;
}

/** Share of the sky's light that the surface throws back before it gets under. */
export function skyLoss(eye: number): number {
  return 0.04 + 0.08 * (1 - clamp(eye, 0, 1)) ** 4;
}
