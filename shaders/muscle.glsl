// Muscle and tendon: pure functions. Colours are linear; lengths in metres, leg space.

/**
 * What the fibres do at a point.
 * `tone` lightens or darkens the flesh (-1 to 1), `sheath` is the pale tissue between bundles (0 to 1),
 * `slope` tilts the surface across the fibres (rise over run), `streak` is the coarse part alone (-1 to 1).
 */
struct Fibres {
  float tone;
  float sheath;
  float slope;
  float streak;
};

/**
 * Three sizes of fibre, each drawn only while a pixel is smaller than it: tracts, bundles, fibres.
 * @param pixelM what a pixel covers
 */
Fibres muscleFibres(vec3 position, vec3 across, float pixelM) {
  vec2 tract = fibreWave(position, across, 0.021, 0.0086);
  vec2 bundle = fibreWave(position + 0.37, across, 0.0105, 0.0029);
  float bundleLeft = patternLeft(0.0029, pixelM);
  float fineLeft = patternLeft(0.00097, pixelM);
  float tractLeft = patternLeft(0.0086, pixelM);
  float bundlePhase = atan(bundle.y, bundle.x);
  float fine = cos(3.0 * bundlePhase + 2.0 * tract.x);
  float agree = min(length(bundle) * 1.6, 1.0);

  Fibres fibres;
  fibres.streak = tract.x * tractLeft;
  fibres.tone = 0.55 * tract.x * tractLeft + agree * (0.45 * cos(bundlePhase) * bundleLeft + 0.3 * fine * fineLeft);
  fibres.sheath = pow(max(0.5 + 0.5 * cos(bundlePhase), 0.0), 6.0) * agree * bundleLeft;
  fibres.slope = 0.10 * tract.y * tractLeft + agree * (0.16 * sin(bundlePhase) * bundleLeft + 0.1 * sin(3.0 * bundlePhase + 2.0 * tract.x) * fineLeft);
  return fibres;
}

/** How much of a point is tendon, 0 to 1: the border runs in tongues along the fibres, as flesh does into tendon. */
float tendonBlend(float tendon, float streak) {
  return smoothstep(0.32, 0.68, tendon + 0.62 * streak * tendon * (1.0 - tendon) * 4.0 * 0.5);
}

/** Darkens hollows and lightens ridges; `cavity` 0 hollow, 0.5 flat, 1 ridge. */
vec3 cavityTone(vec3 colour, vec3 hollow, float cavity) {
  float depth = clamp((0.5 - cavity) * 2.0, 0.0, 1.0);
  float ridge = clamp((cavity - 0.5) * 2.0, 0.0, 1.0);
  return mix(colour, colour * hollow, depth) * (1.0 + 0.12 * ridge);
}
