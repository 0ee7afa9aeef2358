uniform float uOpacity;
varying vec2 vSign;
varying vec3 vColour;
varying vec2 vKind;
varying float vPixel;

void main() {
  float distance = vKind.x < 0.5 ? crossDistance(vSign, 0.56, 0.15) : ringDistance(vSign, 0.5, 0.13);
  float ink = signCover(distance, vPixel);
  // A pale rim keeps the sign readable on heat as on muscle.
  float rim = signCover(distance - 0.13, vPixel);
  float alpha = max(ink, 0.9 * rim) * vKind.y * uOpacity;
  if (alpha < 0.004) discard;
  gl_FragColor = vec4(mix(vec3(1.0, 0.985, 0.96), vColour, ink), alpha);
  #include <colorspace_fragment>
}
