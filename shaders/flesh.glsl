// Tones of flesh and tendon. Pure functions; colours are linear. Mirror: tests/glsl/flesh.ts.

/** How much of a point is tendon, 0 to 1: the border runs in tongues along the fibres, as flesh does into tendon. */
float tendonBlend(float tendon, float streak) {
  return smoothstep(0.32, 0.68, tendon + 1.24 * streak * tendon * (1.0 - tendon));
}

/** Factor that darkens hollows towards `hollow` and lightens ridges; `cavity` 0 hollow, 0.5 flat, 1 ridge. */
vec3 cavityTone(vec3 hollow, float cavity) {
  float depth = clamp((0.5 - cavity) * 2.0, 0.0, 1.0);
  float ridge = clamp((cavity - 0.5) * 2.0, 0.0, 1.0);
  return mix(vec3(1.0), hollow, depth) * (1.0 + 0.12 * ridge);
}
