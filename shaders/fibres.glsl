// Fibres that run along a direction field, without texture coordinates. Pure functions; lengths in metres, leg space.
//
// Phasor noise on a lattice: every corner of the cell around the point carries a plane wave across the fibres with a
// phase of its own; the eight are blended and the phase of the sum is what the stripes are drawn from. The wave is taken
// at the point's own fibre direction, so stripes follow any field, have no seams and need nothing but the direction.
// Tried before: noise stretched along the fibre. It turns with the direction around the origin of the noise, and a metre
// from there the stripes no longer follow the fibres.

/** Hash of a lattice corner (Jarzynski and Olano, "Hash Functions for GPU Rendering", JCGT 2020, pcg3d). */
uvec3 pcg3d(uvec3 v) {
  v = v * 1664525u + 1013904223u;
  v.x += v.y * v.z;
  v.y += v.z * v.x;
  v.z += v.x * v.y;
  v ^= v >> 16u;
  v.x += v.y * v.z;
  v.y += v.z * v.x;
  v.z += v.x * v.y;
  return v;
}

/** 0 to 1, uniform, the same for the same corner. */
float cornerRandom(ivec3 corner) {
  return float(pcg3d(uvec3(corner + 32768)).x) * (1.0 / 4294967296.0);
}

/**
 * Resultant of the waves around `position`: (cos, sin) of the phase times how well they agree, 0 to 1.
 * @param across unit vector across the fibres, on the surface
 * @param cellM edge of the lattice along x and z; it is three times as high, as the leg's fibres mostly are
 * @param pitchM distance between two stripes
 */
vec2 fibreWave(vec3 position, vec3 across, float cellM, float pitchM) {
  vec3 cell = vec3(cellM, 3.0 * cellM, cellM);
  vec3 at = position / cell;
  vec3 low = floor(at);
  vec3 f = at - low;
  vec3 w = f * f * (3.0 - 2.0 * f);
  vec2 sum = vec2(0.0);
  for (int i = 0; i < 8; i++) {
    vec3 step = vec3(i & 1, (i >> 1) & 1, i >> 2);
    vec3 corner = low + step;
    vec3 side = mix(1.0 - w, w, step);
    float phase = 6.2831853 * (dot(position - corner * cell, across) / pitchM + cornerRandom(ivec3(corner)));
    sum += side.x * side.y * side.z * vec2(cos(phase), sin(phase));
  }
  return sum;
}

/** How much of a pattern of `pitchM` is left where a pixel covers `pixelM` of it: 1 to 0 before it would alias. */
float patternLeft(float pitchM, float pixelM) {
  return 1.0 - smoothstep(0.2, 0.55, pixelM / pitchM);
}
