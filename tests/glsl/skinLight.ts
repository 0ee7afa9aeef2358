import { smoothstep } from './heatField';

/** Light and see-through of the skin. Mirrors `shaders/skin_light.glsl`, function for function. */

/** Light that wraps past the edge of shadow, less what plain Lambert already gives. */
export function wrapExtra(cosine: number, wrap: number): number {
  const wrapped = Math.min(1, Math.max(0, (cosine + wrap) / (1 + wrap)));
  const plain = Math.min(1, Math.max(0, cosine));
  return wrapped * wrapped - plain * plain;
}

/** Reflectance straight on and at a grazing angle; square of the roughness. */
export const SHEEN_F0 = 0.022;
export const SHEEN_F90 = 0.55;
export const SHEEN_ALPHA = 0.4356;

/**
 * Highlight of one lamp and the share of its light that does not get under the surface (GGX, Schlick, Hammon 2017).
 * @param lamp Cosine from the normal to the lamp.
 * @param eye Cosine from the normal to the eye.
 * @param between Cosine from the lamp to the eye.
 */
export function skinSheen(lamp: number, eye: number, between: number): [sheen: number, lost: number] {
  const halfSquared = Math.max(2 + 2 * between, 1e-4);
  const graze = 1 - Math.min(1, 0.5 * Math.sqrt(halfSquared));
  const fresnel = SHEEN_F0 + (SHEEN_F90 - SHEEN_F0) * graze ** 5;
  const lit = Math.min(1, Math.max(0, lamp));
  const seen = Math.min(1, Math.max(0, eye));
  const a2 = SHEEN_ALPHA * SHEEN_ALPHA;
  const facing = Math.min(2, Math.max(0, lamp + eye));
  const spread = Math.min(facing * facing, halfSquared) * (a2 - 1) + halfSquared;
  const visible = 2 * lit * seen + SHEEN_ALPHA * (lit + seen - 2 * lit * seen);
  const lobe = (0.5 * a2 * halfSquared * halfSquared) / (Math.PI * spread * spread * Math.max(visible, 1e-4));
  return [fresnel * lobe * lit, fresnel];
}

/** Opacity of the skin: as asked for where it faces the eye, more towards the silhouette. */
export function skinAlpha(opacity: number, facing: number): number {
  const rim = (1 - Math.min(1, Math.max(0, facing))) ** 2.5;
  const k = rim * smoothstep(0, 0.15, opacity) * 0.75;
  return opacity + (1 - opacity) * k;
}
