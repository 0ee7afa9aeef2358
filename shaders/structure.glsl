// What muscles, bones and connective tissue share: how they answer to the person. Pure functions, linear colours.

/** Share of the surface that turns away from the eye, 0 facing it, 1 at the outline. */
float facing(vec3 normal, vec3 toEye) {
  return 1.0 - clamp(abs(dot(normal, toEye)), 0.0, 1.0);
}

/**
 * Opacity of a ghost: thin in the middle, denser towards its outline, like glass.
 * All ghosts have one colour, and laying one colour over itself gives the same whatever comes first: no sorting, no artefacts.
 */
float ghostAlpha(float opacity, float rim) {
  return clamp(opacity * (0.34 + 2.8 * rim * rim * rim), 0.0, 1.0);
}

/** Light that open air reaches (1) or not (0), softened: folds darken, they do not go black. */
float openness(float ambientOcclusion, float strength) {
  return mix(1.0, ambientOcclusion, strength);
}
