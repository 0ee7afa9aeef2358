// The window along the line of sight to a selected trigger point. Mirror: tests/glsl/sightWindow.ts

// How far the window is open at a point: 1 in its middle, 0 outside of it, behind the target and
// more than 6 cm before it, where something else stands in between. All in the same space, metres.
float sightWindow(vec3 point, vec3 eye, vec3 target, float radiusM) {
  vec3 line = target - eye;
  float reach = length(line);
  vec3 along = line / max(reach, 1e-6);
  float depth = dot(point - eye, along);
  float off = length(point - eye - depth * along);
  float open = 1.0 - smoothstep(0.62 * radiusM, radiusM, off);
  float near = smoothstep(reach - 0.072, reach - 0.06, depth);
  // Closes softly just behind the target: what lies deeper stays as it is.
  return open * near * (1.0 - smoothstep(reach, reach + 0.25 * radiusM, depth));
}
