// Light that a moist or dry surface throws back. Pure functions. Mirror: tests/glsl/gloss.ts.

/** Reflectance of tissue seen and lit from straight above; at a grazing angle it is 1. */
const float GLOSS_F0 = 0.04;

/**
 * Highlight of one lamp (x: reflected part of its light, cosine included) and the share that does not get under the surface (y).
 * GGX distribution, Schlick's Fresnel term, and the visibility of Hammon 2017 ("PBR diffuse lighting for GGX + Smith", slide 82), which
 * needs no root. The half vector is never made: its cosines follow from the other three.
 * @param lamp normal to lamp, cosine
 * @param eye normal to eye
 * @param between lamp to eye
 * @param alpha square of the roughness
 */
vec2 gloss(float lamp, float eye, float between, float alpha) {
  float halfSquared = max(2.0 + 2.0 * between, 1e-4);
  float graze = 1.0 - min(1.0, 0.5 * sqrt(halfSquared));
  float graze2 = graze * graze;
  float fresnel = GLOSS_F0 + (1.0 - GLOSS_F0) * graze2 * graze2 * graze;
  float lit = clamp(lamp, 0.0, 1.0);
  float seen = clamp(eye, 0.0, 1.0);
  float a2 = alpha * alpha;
  float facing = clamp(lamp + eye, 0.0, 2.0);
  float spread = min(facing * facing, halfSquared) * (a2 - 1.0) + halfSquared;
  float visible = mix(2.0 * lit * seen, lit + seen, alpha);
  float lobe = 0.15915494 * a2 * halfSquared * halfSquared / (spread * spread * max(visible, 1e-4));
  return vec2(fresnel * lobe * lit, fresnel);
}

/**
 * Sheen of fine parallel threads, 0 to 1: a band across them, as on silk (Kajiya and Kay, "Rendering Fur with Three Dimensional Textures", SIGGRAPH 1989).
 * @param lamp thread to lamp, cosine
 * @param eye thread to eye, cosine
 * @param between lamp to eye
 */
float silk(float lamp, float eye, float between) {
  float along = lamp + eye;
  float across = max(1.0 - along * along / max(2.0 + 2.0 * between, 1e-4), 0.0);
  float across2 = across * across;
  float across4 = across2 * across2;
  return across4 * across4;
}

/** Share of the sky's light that the surface throws back before it gets under; `eye` normal to eye, cosine. */
float skyLoss(float eye) {
  float graze = 1.0 - clamp(eye, 0.0, 1.0);
  return 0.04 + 0.08 * graze * graze * graze * graze;
}
