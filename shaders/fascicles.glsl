// Cells with thin borders: bundles of muscle fibres cut across, lobules of fat, the mesh of spongy bone. Pure function.
// Needs lattice.glsl. Mirror: tests/glsl/fascicles.ts.

/**
 * The cell around `at`, cells one unit wide: x how far from the nearest border, 0 at it to about 1 in the middle
 * (difference of the distances to the two nearest seeds; Worley, "A Cellular Texture Basis Function", SIGGRAPH 1996), y a number of the cell, 0 to 1.
 */
vec2 fascicle(vec2 at, int layer) {
  ivec2 low = ivec2(floor(at));
  float first = 9.0;
  float second = 9.0;
  float number = 0.0;
  for (int j = -1; j <= 1; j++) {
    for (int i = -1; i <= 1; i++) {
      ivec2 cell = low + ivec2(i, j);
      uvec3 hash = latticeHash(ivec3(cell, layer));
      vec2 seed = vec2(cell) + 0.15 + 0.7 * vec2(hash.xy >> 8u) * (1.0 / 16777216.0);
      float away = distance(at, seed);
      if (away < first) {
        second = first;
        first = away;
        number = float(hash.z >> 8u) * (1.0 / 16777216.0);
      } else {
        second = min(second, away);
      }
    }
  }
  return vec2(second - first, number);
}
