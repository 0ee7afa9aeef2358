// Inverted hull: the back of a mesh, blown up on screen. Pure function.

/**
 * Clip-space position moved outwards by `widthPx` pixels of the canvas, whatever the distance.
 * @param clipNormal the normal in clip space
 * @param canvasPx size of the canvas in pixels
 */
vec4 grownOnScreen(vec4 clip, vec2 clipNormal, float widthPx, vec2 canvasPx) {
  vec2 outwards = clipNormal / max(length(clipNormal), 1e-6);
  return vec4(clip.xy + outwards * 2.0 * widthPx / canvasPx * clip.w, clip.zw);
}
