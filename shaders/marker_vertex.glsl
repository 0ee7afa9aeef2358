// Trigger points and the tether of one of them, in one program: `uRibbon` says which.
// A small sign that faces the eye: constant size on screen within limits, like a pin on a map.
attribute vec3 aPlace;
attribute vec3 aColour;
// x: 0 cross, 1 ring; y: size factor; z: opacity.
attribute vec3 aKind;
// What is drawn of it, x on the right leg, y on the left: 0 nothing, 1 the sign itself, 2 the sign of what lies deep.
attribute vec2 aSeen;
// A ribbon along the tether that faces the eye, some pixels wide.
attribute vec3 aAlong;
// x: side -1 or 1; y: metres from the trigger point; z: 0 at the point, 1 at the zone.
attribute vec3 aSide;
uniform float uRibbon;
// Whether the tether is seen, x on the right leg, y on the left.
uniform vec2 uRibbonSeen;
uniform float uWidthPx;
uniform vec3 uColour;
uniform float uSizePx;
uniform vec2 uSizeLimitsM;
uniform vec2 uViewportPx;
// The cross-section's plane: what lies beyond it is gone, a sign as a whole.
uniform vec4 uCutPlane;
uniform vec3 uCutSide;
uniform vec2 uFade;
varying vec2 vSign;
varying vec3 vColour;
varying vec2 vKind;
varying float vPixel;
varying vec3 vSide;
varying float vPixelM;
varying float vCutM;

void main() {
  bool ribbon = uRibbon > 0.5;
  vec4 world = modelMatrix * vec4(ribbon ? position : aPlace, 1.0);
  vec4 view = viewMatrix * world;
  // What fades goes as a whole, too.
  vCutM = max(dot(uCutPlane.xyz, uCutSide * world.xyz) - uCutPlane.w, world.y - uFade.x - 0.5 * uFade.y);
  vec2 bySide = ribbon ? uRibbonSeen : aSeen;
  float seen = uCutSide.x < 0.0 ? bySide.y : bySide.x;
  // Metres that one pixel spans at this depth; at any depth in parallel projection, whose last matrix entry is 1.
  vPixelM = 2.0 * mix(max(-view.z, 1e-4), 1.0, projectionMatrix[3][3]) / (projectionMatrix[1][1] * uViewportPx.y);
  float sizeM = max(uSizeLimitsM.x, min(uSizePx * aKind.y * vPixelM, uSizeLimitsM.y * aKind.y));
  vec3 along = (viewMatrix * modelMatrix * vec4(aAlong, 0.0)).xyz;
  vec3 across = normalize(cross(along, projectionMatrix[3][3] == 1.0 ? vec3(0.0, 0.0, -1.0) : view.xyz) + vec3(1e-9));
  view.xyz += ribbon ? across * aSide.x * 0.5 * uWidthPx * vPixelM : vec3(position.xy * sizeM * 0.5, 0.0);
  // Nothing is seen of it: out of the picture.
  gl_Position = seen < 0.5 ? vec4(2.0, 2.0, 2.0, 1.0) : projectionMatrix * view;
  vSign = position.xy;
  vPixel = 2.0 * vPixelM / sizeM;
  vColour = ribbon ? uColour : aColour;
  vKind = vec2(!ribbon && seen > 1.5 ? 2.0 : aKind.x, aKind.z);
  vSide = aSide;
}
