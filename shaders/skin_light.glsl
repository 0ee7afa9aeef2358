// Light and see-through of the skin. Mirror: tests/glsl/skinLight.ts

// Light that wraps past the edge of shadow, less what plain Lambert already gives. `wrap` 0..1.
float wrapExtra(float cosine, float wrap) {
  float wrapped = clamp((cosine + wrap) / (1.0 + wrap), 0.0, 1.0);
  return wrapped * wrapped - clamp(cosine, 0.0, 1.0) * clamp(cosine, 0.0, 1.0);
}

// Reflectance of the skin's surface seen and lit from straight above, and at a grazing angle.
const float SHEEN_F0 = 0.022;
const float SHEEN_F90 = 0.55;
// Square of the roughness, 0.66.
const float SHEEN_ALPHA = 0.4356;

// Highlight of one lamp (x: reflected part of its light, cosine included) and the share that does not get under the surface (y).
// GGX distribution, Schlick's Fresnel term, and the visibility of Hammon 2017 ("PBR diffuse lighting for GGX + Smith", slide 82), which
// stays within 2 % of the full one here and needs no root. The half vector is never made: its cosines follow from the
// other three. `lamp`: normal to lamp; `eye`: normal to eye; `between`: lamp to eye.
vec2 skinSheen(float lamp, float eye, float between) {
  float halfSquared = max(2.0 + 2.0 * between, 1e-4);
  float graze = 1.0 - min(1.0, 0.5 * sqrt(halfSquared));
  float graze2 = graze * graze;
  float fresnel = SHEEN_F0 + (SHEEN_F90 - SHEEN_F0) * graze2 * graze2 * graze;
  float lit = clamp(lamp, 0.0, 1.0);
  float seen = clamp(eye, 0.0, 1.0);
  const float A2 = SHEEN_ALPHA * SHEEN_ALPHA;
  float facing = clamp(lamp + eye, 0.0, 2.0);
  float spread = min(facing * facing, halfSquared) * (A2 - 1.0) + halfSquared;
  float visible = mix(2.0 * lit * seen, lit + seen, SHEEN_ALPHA);
  float lobe = 0.5 * A2 * halfSquared * halfSquared / (3.14159265 * spread * spread * max(visible, 1e-4));
  return vec2(fresnel * lobe * lit, fresnel);
}

// Opacity of the skin: as asked for where it faces the eye, more towards the silhouette, so that the outline stays.
float skinAlpha(float opacity, float facing) {
  float away = 1.0 - clamp(facing, 0.0, 1.0);
  float rim = away * away * sqrt(away);
  return mix(opacity, 1.0, rim * smoothstep(0.0, 0.15, opacity) * 0.75);
}
