// Light and see-through of the skin. Mirror: src/skin/skinLight.ts

// Light that wraps past the edge of shadow, less what plain Lambert already gives. `wrap` 0..1.
float wrapExtra(float cosine, float wrap) {
  float wrapped = clamp((cosine + wrap) / (1.0 + wrap), 0.0, 1.0);
  return wrapped * wrapped - clamp(cosine, 0.0, 1.0) * clamp(cosine, 0.0, 1.0);
}

// Opacity of the skin: as asked for where it faces the eye, more towards the silhouette, so that the outline stays.
float skinAlpha(float opacity, float facing) {
  float rim = pow(1.0 - clamp(facing, 0.0, 1.0), 2.5);
  return mix(opacity, 1.0, rim * smoothstep(0.0, 0.15, opacity) * 0.75);
}
