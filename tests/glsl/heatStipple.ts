import { smoothstep } from './heatField';

export { dotBucket } from '../../src/geometry/dotTable';

/** Dots of a spillover zone, lengths in metres. Mirrors `shaders/heat_stipple.glsl`, function for function. */

/** Dots per square pitch as `stippleDots` packs them (measured; a packing without a gap left has 0.697). */
export const DOTS_PER_SQUARE_PITCH = 0.635;

export function dotRadius(distanceM: number, pitchM: number, size: number): number {
  const inside = 0.36 + (1 - 0.36) * smoothstep(0, 0.016, -distanceM);
  return 0.5 * pitchM * size * inside * (1 - smoothstep(0, 0.003, distanceM));
}

export function dotCover(fromCentreM: number, radiusM: number, pixelM: number): number {
  const edge = 1 - smoothstep(radiusM - 0.6 * pixelM, radiusM + 0.6 * pixelM, fromCentreM);
  return edge * Math.min(1, Math.max(0, (2 * radiusM) / pixelM));
}

/** Radius of the ring of bare skin that a dot is given where another zone fills the skin. */
export function dotHalo(radiusM: number, pixelM: number): number {
  return radiusM + Math.max(0.2 * radiusM, Math.min(0.5 * radiusM, pixelM));
}

export function dotTint(radiusM: number, pitchM: number): number {
  const r = radiusM / pitchM;
  return Math.min(1, Math.PI * r * r * DOTS_PER_SQUARE_PITCH);
}

/** 1 where dots are large enough on screen to be drawn, 0 where only their mean tint is; lattice of coarse dots. */
export function dotDetail(pitchM: number, pixelM: number): number {
  return smoothstep(0.9, 1.7, pitchM / pixelM);
}

/** Factor on the radius of coarse dots and of fine ones: seen from afar the coarse ones grow and the fine ones vanish. */
export function dotScales(pitchM: number, pixelM: number): [coarse: number, fine: number] {
  const near = smoothstep(2.2, 4.6, pitchM / pixelM);
  return [1.75 + (1 - 1.75) * near, near];
}
