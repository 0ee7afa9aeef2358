// Fibres that run along a direction field, without texture coordinates. Pure functions; lengths in metres, leg space.
// Mirror: tests/glsl/fibres.ts.
//
// Phasor noise (after Tricard et al., "Procedural Phasor Noise", ACM Trans. Graph. 38(4), 2019) on a lattice: every corner of the cell
// around the point carries a plane wave across the fibres with a phase of its own; the eight are blended and the phase of the sum is
// what the stripes are drawn from. The wave is taken at the point's own fibre direction, so stripes follow any field, have no seams
// and need nothing but the direction. The phases are made once (`src/scene/structures/fibreLattice.ts`) and fetched, four corners at a time.
// Tried before: noise stretched along the fibre. It turns with the direction around the origin of the noise, and a metre
// from there the stripes no longer follow the fibres. Phases hashed where they are wanted: sixteen hashes in every fragment.

/** Sine of so many turns, each for itself; a parabola bent to within 0.0011 of it. */
vec4 turnSine(vec4 turns) {
  vec4 t = turns - floor(turns + 0.5);
  vec4 arch = t * (8.0 - 16.0 * abs(t));
  return arch * (0.775 + 0.225 * abs(arch));
}

/**
 * Resultant of the waves around a point: (cos, sin) of the phase times how well they agree, 0 to 1.
 * @param at where in its cell of the lattice the point lies, 0 to 1 along each edge
 * @param turns how often the wave repeats along each edge
 * @param low phases of the corners at the low end of z, turns: (0, 0), (1, 0), (0, 1), (1, 1) of x and y
 * @param high the same at the high end
 */
vec2 fibreWave(vec3 at, vec3 turns, vec4 low, vec4 high) {
  vec3 w = at * at * (3.0 - 2.0 * at);
  vec4 weight = vec4(1.0 - w.x, w.x, 1.0 - w.x, w.x) * vec4(1.0 - w.y, 1.0 - w.y, w.y, w.y);
  vec4 away = dot(at, turns) - vec4(0.0, turns.x, turns.y, turns.x + turns.y);
  low += away;
  high += away - turns.z;
  return mix(
    vec2(dot(weight, turnSine(low + 0.25)), dot(weight, turnSine(low))),
    vec2(dot(weight, turnSine(high + 0.25)), dot(weight, turnSine(high))),
    w.z
  );
}

/** How much of a pattern of `pitchM` is left where a pixel covers `pixelM` of it: 1 to 0 before it would alias. */
float patternLeft(float pitchM, float pixelM) {
  return 1.0 - smoothstep(0.2, 0.55, pixelM / pitchM);
}
