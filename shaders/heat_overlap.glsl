// Several patterns on one spot. Mirror: tests/glsl/heatOverlap.ts

// A hair of skin is left between two stripes: this share of their width, a pixel at least.
const float STRIPE_GAP = 0.1;

// `count` zones share the skin in stripes `widthM` wide that take turns: whose turn it is at `coordinateM` (x), its share (y) and that of
// each of the others (z). Smoothed over `pixelM`; far away every stripe has the mean, 1 / count. One zone, or none, has all.
vec3 stripeTurn(float coordinateM, float widthM, float count, float pixelM) {
  float zones = max(1.0, count);
  float at = coordinateM / widthM;
  float stripe = floor(at);
  float awayM = abs(at - stripe - 0.5) * widthM;
  float inside = 1.0 - smoothstep(0.5 * widthM - max(STRIPE_GAP * widthM, pixelM), 0.5 * widthM, awayM);
  float detail = smoothstep(2.0, 4.0, widthM / pixelM);
  float others = (1.0 - detail) / zones;
  return zones > 1.5 ? vec3(mod(stripe, zones), others + detail * inside, others) : vec3(0.0, 1.0, 1.0);
}

// Share of the zone of this `index`.
float stripeShare(vec3 turn, float index) {
  return abs(turn.x - index) < 0.5 ? turn.y : turn.z;
}

// Which colour of the overlap scale a summed count takes: 0 = none, 1 = one pattern, ... `steps` or more.
float overlapStep(float count, float steps) {
  return min(steps, floor(count + 0.5));
}
