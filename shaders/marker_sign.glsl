// Shapes of the signs on a square from -1 to 1. Mirror: tests/glsl/markerSign.ts

// Signed distance from the classical X: two bars at 45 degrees, `reach` from the middle to a bar's end, round ends.
float crossDistance(vec2 at, float reach, float halfWidth) {
  vec2 turned = abs(vec2(at.x + at.y, at.x - at.y) * 0.70710678);
  float along = max(turned.x, turned.y);
  float off = min(turned.x, turned.y);
  return length(vec2(max(along - reach, 0.0), off)) - halfWidth;
}

// Signed distance from a ring.
float ringDistance(vec2 at, float radius, float halfWidth) {
  return abs(length(at) - radius) - halfWidth;
}

// Signed distance from a ring of `dashes` arcs with round ends.
float dashesDistance(vec2 at, float radius, float halfWidth, float dashes) {
  float sector = 6.2831853 / dashes;
  float away = length(at);
  float angle = mod(atan(at.y, at.x) + 0.5 * sector, sector) - 0.5 * sector;
  float nearest = clamp(angle, -0.26 * sector, 0.26 * sector);
  return length(away * vec2(cos(angle), sin(angle)) - radius * vec2(cos(nearest), sin(nearest))) - halfWidth;
}

// Opacity of a shape at a signed distance, smoothed over a pixel.
float signCover(float distance, float pixel) {
  return 1.0 - smoothstep(-0.5 * pixel, 0.5 * pixel, distance);
}
