// Numbers that belong to the corners of a lattice, and smooth noise between them. Pure functions; mirror: tests/glsl/lattice.ts.

/** Hash of a corner: pcg3d (Jarzynski and Olano, "Hash Functions for GPU Rendering", JCGT 9(3), 2020). */
uvec3 latticeHash(ivec3 corner) {
  uvec3 v = uvec3(corner) * 1664525u + 1013904223u;
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
  return float(latticeHash(corner).x >> 8u) * (1.0 / 16777216.0);
}

/** Weights of a cell's low and high corner along one axis; `f` is the place in the cell, 0 to 1. */
vec3 cornerWeight(vec3 f, vec3 high) {
  vec3 w = f * f * (3.0 - 2.0 * f);
  return mix(1.0 - w, w, high);
}

/** Smooth noise, -1 to 1, one bump per unit. */
float latticeNoise(vec3 at) {
  vec3 low = floor(at);
  float sum = 0.0;
  for (int i = 0; i < 8; i++) {
    vec3 high = vec3(i & 1, (i >> 1) & 1, i >> 2);
    vec3 weight = cornerWeight(at - low, high);
    sum += weight.x * weight.y * weight.z * cornerRandom(ivec3(low + high));
  }
  return 2.0 * sum - 1.0;
}
