// Faint unevenness of the skin's own colour, fixed to the leg. Mirror: src/skin/skinMottle.ts

// A number 0..1 that belongs to a cell of a lattice (PCG-style integer hash, Jarzynski and Olano 2020).
float cellNoise(ivec3 cell) {
  uvec3 v = uvec3(cell) * 1664525u + 1013904223u;
  v.x += v.y * v.z;
  v.y += v.z * v.x;
  v.z += v.x * v.y;
  v ^= v >> 16u;
  v.x += v.y * v.z;
  return float(v.x & 0xffffu) / 65535.0;
}

// Smooth noise 0..1 over a lattice of unit cells.
float smoothNoise(vec3 at) {
  ivec3 cell = ivec3(floor(at));
  vec3 f = at - floor(at);
  vec3 w = f * f * (3.0 - 2.0 * f);
  float sum = 0.0;
  for (int corner = 0; corner < 8; corner++) {
    ivec3 step = ivec3(corner & 1, (corner >> 1) & 1, corner >> 2);
    vec3 share = mix(1.0 - w, w, vec3(step));
    sum += share.x * share.y * share.z * cellNoise(cell + step);
  }
  return sum;
}

// Factor on the skin's colour: a little lighter or darker over centimetres, a little redder over a hand's breadth.
vec3 skinMottle(vec3 positionM) {
  float fine = smoothNoise(positionM * 90.0) - 0.5;
  float broad = smoothNoise(positionM * 14.0) - 0.5;
  return vec3(1.0 + 0.05 * fine + 0.03 * broad, 1.0 + 0.05 * fine - 0.05 * broad, 1.0 + 0.05 * fine - 0.04 * broad);
}
