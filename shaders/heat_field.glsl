// Shape of a zone from its signed distance along the skin, metres, negative inside.
// Mirror: tests/glsl/heatField.ts

const float FIELD_MIN_M = -0.04;
const float FIELD_MAX_M = 0.016;
// Essential zones reach their darkest tone this far inside, metres.
const float RAMP_DEPTH_M = 0.038;
// Half width of the contour line, metres, while that is more than a pixel.
const float CONTOUR_HALF_M = 0.00045;
// The line is never wider than this, metres: that many pixels of the largest size at which the leg is looked at.
const float CONTOUR_REACH_M = 0.01;
// Dots are gone this far outside of a spillover zone, metres.
const float SPILL_END_M = 0.003;

// Distance in metres from a texel, 0..1.
float decodeField(float texel) {
  return FIELD_MIN_M + texel * (FIELD_MAX_M - FIELD_MIN_M);
}

// Both zones of two slots: metres from texels, and back.
vec4 decodeZones(vec4 texel) {
  return FIELD_MIN_M + texel * (FIELD_MAX_M - FIELD_MIN_M);
}
vec4 encodeZones(vec4 distancesM) {
  return clamp((distancesM - FIELD_MIN_M) / (FIELD_MAX_M - FIELD_MIN_M), 0.0, 1.0);
}

// A zone with weight 0 is gone, with 1 whole; between, it grows out of its own middle line.
float fadeField(float distanceM, float weight) {
  return min(FIELD_MAX_M, distanceM + (1.0 - weight) * (FIELD_MAX_M - FIELD_MIN_M));
}

// Opacity of an essential zone, 0..1: solid inside, gone `softnessM` outside of its border.
float essentialCover(float distanceM, float softnessM) {
  return 1.0 - smoothstep(-0.5 * softnessM, softnessM, distanceM);
}

// Place on the colour ramp: 0 at the border, 1 at the heart; quick at first, then ever slower, so that no inner edge is seen.
float rampPosition(float distanceM) {
  float left = 1.0 - clamp(-distanceM / RAMP_DEPTH_M, 0.0, 1.0);
  return 1.0 - left * left;
}

// Opacity of the line where the core ends, 0..1. `pixelM` is the size of a pixel on the skin.
float contourLine(float distanceM, float pixelM) {
  float halfM = max(CONTOUR_HALF_M, 0.55 * pixelM);
  return 1.0 - smoothstep(halfM - 0.5 * pixelM, halfM + 0.5 * pixelM, abs(distanceM));
}

// How much of a pattern a vertex counts for in the overlap view: 1 inside, 0 outside, 1/2 on the border.
float countShare(float distanceM) {
  return clamp(0.5 - distanceM / 0.012, 0.0, 1.0);
}

// Counts beyond this look the same.
const float COUNT_MAX = 8.0;

// A count as two bytes of a texel, and back: one alone would leave steps in the lines between counts.
vec4 encodeCount(float count) {
  float share = clamp(count / COUNT_MAX, 0.0, 1.0) * 255.0;
  return vec4(floor(share) / 255.0, fract(share), 0.0, 0.0);
}
float decodeCount(vec4 texel) {
  return COUNT_MAX * (texel.r + texel.g / 255.0);
}
