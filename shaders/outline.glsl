// Inverted hull: the back of a mesh, blown up on screen. Pure function. Mirror: tests/glsl/outline.ts.

/**
 * Clip-space position moved outwards by `widthPx` pixels of the canvas, whatever the distance.
 * @param outwards direction on screen, in pixels; its length does not matter
 * @param canvasPx size of the canvas in pixels
 */
vec4 grownOnScreen(vec4 clip, vec2 outwards, float widthPx, vec2 canvasPx) {
  vec2 direction = outwards / max(length(outwards), 1e-6);
  return vec4(clip.xy + direction * 2.0 * widthPx / canvasPx * clip.w, clip.zw);
}
