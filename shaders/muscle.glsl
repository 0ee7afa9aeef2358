// Muscle and tendon. Pure functions; colours are linear, lengths in metres, leg space.
// Needs fibres.glsl. Mirror: tests/glsl/muscle.ts.

/**
 * What the fibres do at a point: x `tone` lightens or darkens the flesh (-1 to 1), y `sheath` is the pale tissue between
 * bundles (0 to 1), z `slope` tilts the surface across the fibres (rise over run), w `streak` is the coarse part alone (-1 to 1).
 * Three sizes, each drawn only while a pixel is smaller than it: tracts of 9 mm, bundles of 3 mm, fibres of 1 mm.
 * @param across unit vector across the fibres, on the surface
 * @param pixelM what a pixel covers
 */
vec4 muscleFibres(vec3 position, vec3 across, float pixelM) {
  vec2 tract = fibreWave(position, across, 0.021, 0.0086) * patternLeft(0.0086, pixelM);
  vec2 bundle = fibreWave(position + 0.37, across, 0.0105, 0.0029);
  float bundleLeft = patternLeft(0.0029, pixelM);
  float fineLeft = patternLeft(0.00097, pixelM);
  float agree = min(length(bundle) * 1.6, 1.0);
  float phase = atan(bundle.y, bundle.x);
  // The fibres of a bundle are its third harmonic, shifted from tract to tract so that they do not look combed.
  float finePhase = 3.0 * phase + 2.0 * tract.x;

  float tone = 0.55 * tract.x + agree * (0.45 * cos(phase) * bundleLeft + 0.3 * cos(finePhase) * fineLeft);
  // Sheaths gather where tracts part, else they would lie as evenly as a comb leaves them.
  float sheath = pow(0.5 + 0.5 * cos(phase), 6.0) * agree * bundleLeft * (0.6 - 0.4 * tract.x);
  float slope = 0.1 * tract.y + agree * (0.16 * sin(phase) * bundleLeft + 0.1 * sin(finePhase) * fineLeft);
  return vec4(tone, sheath, slope, tract.x);
}
