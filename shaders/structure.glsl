// What muscles, bones and connective tissue share: how they answer to the person, and the shade they stand in.
// Pure functions. Mirror: tests/glsl/structure.ts.

/** Share of the surface that turns away from the eye, 0 facing it, 1 at the outline. Both unit vectors. */
float turnedAway(vec3 normal, vec3 toEye) {
  return 1.0 - clamp(abs(dot(normal, toEye)), 0.0, 1.0);
}

/**
 * Opacity of a ghost: thin in the middle, denser towards its outline, like glass.
 * All ghosts have one colour, and laying one colour over itself gives the same whatever comes first: no sorting, no artefacts.
 */
float ghostAlpha(float opacity, float rim) {
  return clamp(opacity * (0.34 + 2.8 * rim * rim * rim), 0.0, 1.0);
}

/**
 * Opacity of fascia that thins upwards and lets be seen what is under it.
 * @param sheer how thin it is at its upper end, 0 for what is solid
 * @param along 0 at its upper end, 1 at its lower
 * @param strand tone of its fibres, -1 to 1: between strands it is thinner
 */
float fasciaAlpha(float sheer, float along, float strand) {
  float thin = sheer * (1.0 - smoothstep(0.05, 0.5, along));
  return 1.0 - thin * (1.0 - 0.45 * strand);
}

/** Opacity of what is selected where something covers it: enough to see it, more at its outline, and what covers it stays readable. */
float throughAlpha(float rim) {
  return 0.5 + 0.45 * rim;
}

/** Share of light let in where the surroundings leave this much open (1 all, 0 none), softened by `strength`: folds darken, they do not go black. */
float openness(float ambientOcclusion, float strength) {
  return mix(1.0, ambientOcclusion, strength);
}
