// Fibres that run along a direction field, without texture coordinates. Pure functions; lengths in metres, leg space.
// Needs lattice.glsl. Mirror: tests/glsl/fibres.ts.
//
// Phasor noise (after Tricard et al., "Procedural Phasor Noise", ACM Trans. Graph. 38(4), 2019) on a lattice: every corner of the cell
// around the point carries a plane wave across the fibres with a phase of its own; the eight are blended and the phase of the sum is
// what the stripes are drawn from. The wave is taken at the point's own fibre direction, so stripes follow any field, have no seams
// and need nothing but the direction.
// Tried before: noise stretched along the fibre. It turns with the direction around the origin of the noise, and a metre
// from there the stripes no longer follow the fibres.

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
  vec2 sum = vec2(0.0);
  for (int i = 0; i < 8; i++) {
    vec3 high = vec3(i & 1, (i >> 1) & 1, i >> 2);
    vec3 corner = low + high;
    vec3 weight = cornerWeight(at - low, high);
    float phase = 6.2831853 * (dot(position - corner * cell, across) / pitchM + cornerRandom(ivec3(corner)));
    sum += weight.x * weight.y * weight.z * vec2(cos(phase), sin(phase));
  }
  return sum;
}

/** How much of a pattern of `pitchM` is left where a pixel covers `pixelM` of it: 1 to 0 before it would alias. */
float patternLeft(float pitchM, float pixelM) {
  return 1.0 - smoothstep(0.2, 0.55, pixelM / pitchM);
}
