// Dots of a spillover zone, fixed to the skin. Lengths in metres.
// Mirror: tests/glsl/heatStipple.ts

// Buckets of the dot table; a power of two. Equals DOT_BUCKETS of src/geometry/dotTable.ts.
const int DOT_BUCKETS = 65536;
// Width of a cell of the dot table, in pitches. Every cell lists all dots that reach into it.
const float DOT_CELL_PITCHES = 1.0;
// Dots per square pitch as `stippleDots` packs them (measured; a packing without a gap left has 0.697).
const float DOTS_PER_SQUARE_PITCH = 0.635;

// Radius of a dot where the zone is `distanceM` from its border: full well inside, a third at the border, none outside.
float dotRadius(float distanceM, float pitchM, float size) {
  float inside = mix(0.36, 1.0, smoothstep(0.0, 0.016, -distanceM));
  return 0.5 * pitchM * size * inside * (1.0 - smoothstep(0.0, 0.003, distanceM));
}

// Opacity of a dot at `fromCentreM`, smoothed over a pixel.
float dotCover(float fromCentreM, float radiusM, float pixelM) {
  float edge = 1.0 - smoothstep(radiusM - 0.6 * pixelM, radiusM + 0.6 * pixelM, fromCentreM);
  // A dot smaller than a pixel pales instead of flickering.
  return edge * clamp(2.0 * radiusM / pixelM, 0.0, 1.0);
}

// Radius of the ring of bare skin that a dot is given where another zone fills the skin.
float dotHalo(float radiusM, float pixelM) {
  return radiusM + max(0.2 * radiusM, min(0.5 * radiusM, pixelM));
}

// Mean opacity of a field of such dots.
float dotTint(float radiusM, float pitchM) {
  float r = radiusM / pitchM;
  return min(1.0, 3.14159265 * r * r * DOTS_PER_SQUARE_PITCH);
}

// 1 where dots are large enough on screen to be drawn, 0 where only their mean tint is; lattice of coarse dots.
float dotDetail(float pitchM, float pixelM) {
  return smoothstep(0.9, 1.7, pitchM / pixelM);
}

// Factor on the radius of coarse dots (x) and of fine ones (y): seen from afar the coarse ones grow and the fine ones vanish.
vec2 dotScales(float pitchM, float pixelM) {
  float near = smoothstep(2.2, 4.6, pitchM / pixelM);
  return vec2(mix(1.75, 1.0, near), near);
}

// Bucket of a cell of the dot lattice (Teschner et al. 2003, "Optimized spatial hashing", equation 1).
int dotBucket(ivec3 cell) {
  uvec3 c = uvec3(cell) * uvec3(73856093u, 19349663u, 83492791u);
  return int((c.x ^ c.y ^ c.z) & uint(DOT_BUCKETS - 1));
}
