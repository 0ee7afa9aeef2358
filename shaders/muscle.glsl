// Muscle. Pure functions; lengths in metres, leg space. Needs fibres.glsl. Mirror: tests/glsl/muscle.ts.

/** Cosine and sine of three times an angle, from those of the angle. */
vec2 thrice(vec2 phase) {
  return phase * (4.0 * vec2(phase.x * phase.x, -phase.y * phase.y) + vec2(-3.0, 3.0));
}

/**
 * What the fibres of a tendon do at a point: x `tone`, y `slope` as in `muscleFibres`. Finer than those of flesh, 1 mm and 0.3 mm.
 * @param bundle wave of the bundles, see `fibreWave`
 * @param pixelM what a pixel covers
 */
vec2 sinewFibres(vec2 bundle, float pixelM) {
  float together = length(bundle);
  vec2 fine = thrice(bundle / max(together, 1e-5));
  vec2 finest = thrice(fine);
  vec2 left = min(together * 1.6, 1.0) * vec2(patternLeft(0.00097, pixelM), patternLeft(0.00032, pixelM));
  return vec2(0.5 * fine.x * left.x + 0.5 * finest.x * left.y, 0.13 * fine.y * left.x + 0.1 * finest.y * left.y);
}

/**
 * What the fibres do at a point: x `tone` lightens or darkens the flesh (-1 to 1), y `sheath` is the pale tissue between
 * bundles (0 to 1), z `slope` tilts the surface across the fibres (rise over run), w `streak` is the coarse part alone (-1 to 1).
 * Three sizes, each drawn only while a pixel is smaller than it: tracts of 9 mm, bundles of 3 mm, fibres of 1 mm.
 * @param tracts wave of the tracts, see `fibreWave`
 * @param bundle wave of the bundles
 * @param pixelM what a pixel covers
 */
vec4 muscleFibres(vec2 tracts, vec2 bundle, float pixelM) {
  vec2 tract = tracts * patternLeft(0.0086, pixelM);
  float bundleLeft = patternLeft(0.0029, pixelM);
  float fineLeft = patternLeft(0.00097, pixelM);
  float together = length(bundle);
  float agree = min(together * 1.6, 1.0);
  // Cosine and sine of the bundle's phase.
  vec2 phase = bundle / max(together, 1e-5);
  // The fibres of a bundle are its third harmonic, shifted from tract to tract so that they do not look combed.
  vec2 third = thrice(phase);
  vec2 shift = turnSine(0.31830989 * tract.x + vec4(0.25, 0.0, 0.0, 0.0)).xy;
  vec2 fine = vec2(third.x * shift.x - third.y * shift.y, third.y * shift.x + third.x * shift.y);

  float tone = 0.55 * tract.x + agree * (0.45 * phase.x * bundleLeft + 0.3 * fine.x * fineLeft);
  // Sheaths gather where tracts part, else they would lie as evenly as a comb leaves them.
  float crest = 0.5 + 0.5 * phase.x;
  float sheath = crest * crest * crest * crest * crest * crest * agree * bundleLeft * (0.6 - 0.4 * tract.x);
  float slope = 0.1 * tract.y + agree * (0.16 * phase.y * bundleLeft + 0.1 * fine.y * fineLeft);
  return vec4(tone, sheath, slope, tract.x);
}
