// A small sign that faces the eye: constant size on screen within limits, like a pin on a map.
attribute vec3 aPlace;
attribute vec3 aColour;
// x: 0 cross, 1 ring; y: size factor; z: opacity.
attribute vec3 aKind;
uniform float uSizePx;
uniform vec2 uSizeLimitsM;
uniform vec2 uViewportPx;
// The cross-section's plane: a sign beyond it is gone.
uniform vec4 uCutPlane;
uniform vec3 uCutSide;
varying vec2 vSign;
varying vec3 vColour;
varying vec2 vKind;
varying float vPixel;

void main() {
  vec4 world = modelMatrix * vec4(aPlace, 1.0);
  vec4 view = viewMatrix * world;
  // Metres that one pixel spans at this depth; at any depth in parallel projection, whose last matrix entry is 1.
  float pixelM = 2.0 * mix(max(-view.z, 1e-4), 1.0, projectionMatrix[3][3]) / (projectionMatrix[1][1] * uViewportPx.y);
  float sizeM = clamp(uSizePx * aKind.y * pixelM, uSizeLimitsM.x, uSizeLimitsM.y * aKind.y);
  view.xy += position.xy * sizeM * 0.5;
  gl_Position = projectionMatrix * view;
  vSign = position.xy;
  vPixel = 2.0 * pixelM / sizeM;
  vColour = aColour;
  vKind = aKind.xz;
  if (dot(uCutPlane.xyz, uCutSide * world.xyz) > uCutPlane.w) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
