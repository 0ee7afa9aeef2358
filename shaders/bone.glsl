// Bone: pure functions. Colours are linear; lengths in metres, leg space.

/** Smooth noise, -1 to 1, one bump per `sizeM`. */
float boneMottle(vec3 position, float sizeM) {
  vec3 at = position / sizeM;
  vec3 low = floor(at);
  vec3 f = at - low;
  vec3 w = f * f * (3.0 - 2.0 * f);
  float sum = 0.0;
  for (int i = 0; i < 8; i++) {
    vec3 step = vec3(i & 1, (i >> 1) & 1, i >> 2);
    vec3 side = mix(1.0 - w, w, step);
    sum += side.x * side.y * side.z * cornerRandom(ivec3(low + step));
  }
  return 2.0 * sum - 1.0;
}
