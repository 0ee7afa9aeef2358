/**
 * How distances are kept in the field texture: one byte each for essential (R) and spillover (G), linear from `FIELD_MIN_M` to
 * `FIELD_MAX_M`. A step is 0.22 mm, a seventeenth of a triangle's edge, and values are interpolated across triangles
 * before the contour is drawn: steps are not seen, at half the memory of half floats.
 */

/** Range of the distances that are kept, metres: negative inside a zone. The same in `shaders/heat_field.glsl`. */
export const FIELD_MIN_M = -0.04;
export const FIELD_MAX_M = 0.016;

/** Distance in metres from a texel, 0..1; `decodeField` of `shaders/heat_field.glsl`. */
export function decodeField(texel: number): number {
  return FIELD_MIN_M + texel * (FIELD_MAX_M - FIELD_MIN_M);
}

/** Distance in metres to a byte; clamped. */
function encodeField(distanceM: number): number {
  if (distanceM >= FIELD_MAX_M) return 255;
  return Math.max(0, Math.round((255 * (distanceM - FIELD_MIN_M)) / (FIELD_MAX_M - FIELD_MIN_M)));
}

/** Both fields of a pattern as texels: essential, spillover, essential, ... one pair per vertex. */
export function encodePattern(essential: Float32Array, spillover: Float32Array): Uint8Array<ArrayBuffer> {
  const texels = new Uint8Array(2 * essential.length).fill(255);
  // Most vertices are far away: they pay for one comparison each.
  for (let v = 0; v < essential.length; v++) {
    const heart = essential[v] as number;
    if (heart < FIELD_MAX_M) texels[2 * v] = encodeField(heart);
    const around = spillover[v] as number;
    if (around < FIELD_MAX_M) texels[2 * v + 1] = encodeField(around);
  }
  return texels;
}
