import { smoothstep } from './fibres';

/** Mirrors `shaders/structure.glsl`, function for function. */

type Vec3 = readonly [number, number, number];

const clamp01 = (value: number) => Math.min(Math.max(value, 0), 1);

/** Share of the surface that turns away from the eye, 0 facing it, 1 at the outline. Both unit vectors. */
export function turnedAway(normal: Vec3, toEye: Vec3): number {
  const cosine = normal[0] * toEye[0] + normal[1] * toEye[1] + normal[2] * toEye[2];
  return 1 - clamp01(Math.abs(cosine));
}

/** Opacity of a ghost: thin in the middle, denser towards its outline. */
export function ghostAlpha(opacity: number, rim: number): number {
  return clamp01(opacity * (0.34 + 2.8 * rim ** 3));
}

/** Opacity of what is selected where something covers it. */
export function throughAlpha(rim: number): number {
  return 0.5 + 0.45 * rim;
}

/** Share of light let in where the surroundings leave this much open, softened by `strength`. */
export function openness(ambientOcclusion: number, strength: number): number {
  return 1 + (ambientOcclusion - 1) * strength;
}

/** Opacity of fascia that thins upwards. */
export function fasciaAlpha(sheer: number, along: number, strand: number): number {
  const thin = sheer * (1 - smoothstep(0.05, 0.5, along));
  return 1 - thin * (1 - 0.45 * strand);
}
