import { smoothstep } from '../referral/heatField';

/** Light and see-through of the skin. Mirrors `shaders/skin_light.glsl`, function for function. */

/** Light that wraps past the edge of shadow, less what plain Lambert already gives. */
export function wrapExtra(cosine: number, wrap: number): number {
  const wrapped = Math.min(1, Math.max(0, (cosine + wrap) / (1 + wrap)));
  const plain = Math.min(1, Math.max(0, cosine));
  return wrapped * wrapped - plain * plain;
}

/** Opacity of the skin: as asked for where it faces the eye, more towards the silhouette. */
export function skinAlpha(opacity: number, facing: number): number {
  const rim = (1 - Math.min(1, Math.max(0, facing))) ** 2.5;
  const k = rim * smoothstep(0, 0.15, opacity) * 0.75;
  return opacity + (1 - opacity) * k;
}
