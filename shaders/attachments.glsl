// Origin and insertion of the selected muscle on its bones. Pure functions. Mirror: tests/glsl/attachments.ts.
// Closeness: 1 where the muscle's mesh touches, 0 at 8 mm; positive at its origin, negative at its insertion.

/** Share of the area's ink at a closeness: within 3 mm of the muscle. */
float attachmentArea(float closeness) {
  return smoothstep(0.595, 0.655, abs(closeness));
}

/** Share of the line around the area. */
float attachmentEdge(float closeness) {
  return attachmentArea(closeness) * (1.0 - smoothstep(0.68, 0.74, abs(closeness)));
}

/** 1 in the middle of stripes `pitchM` apart, 0 between them; `at` metres across them. */
float stripe(float at, float pitchM) {
  return smoothstep(0.25, 0.45, abs(fract(at / pitchM) - 0.5));
}

/** Hatching that tells the two apart without colour: slanted lines at the origin, a grid at the insertion. Leg space, metres. */
float attachmentHatch(vec3 position, float closeness) {
  float slanted = position.x + position.y + position.z;
  float level = position.x - position.y - position.z;
  return closeness > 0.0 ? stripe(slanted, 0.0052) : max(stripe(slanted, 0.0052), stripe(level, 0.0052));
}
