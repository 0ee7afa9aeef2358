// A ribbon along the tether that faces the eye, some pixels wide.
attribute vec3 aAlong;
// x: side -1 or 1; y: metres from the trigger point; z: 0 at the point, 1 at the zone.
attribute vec3 aSide;
uniform float uWidthPx;
uniform vec2 uViewportPx;
uniform vec4 uCutPlane;
uniform vec3 uCutSide;
varying vec3 vSide;
varying float vPixelM;
varying float vCutM;

void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vCutM = dot(uCutPlane.xyz, uCutSide * world.xyz) - uCutPlane.w;
  vec4 view = viewMatrix * world;
  vec3 along = (viewMatrix * modelMatrix * vec4(aAlong, 0.0)).xyz;
  float pixelM = 2.0 * mix(max(-view.z, 1e-4), 1.0, projectionMatrix[3][3]) / (projectionMatrix[1][1] * uViewportPx.y);
  vec3 across = normalize(cross(along, projectionMatrix[3][3] == 1.0 ? vec3(0.0, 0.0, -1.0) : view.xyz) + vec3(1e-9));
  view.xyz += across * aSide.x * 0.5 * uWidthPx * pixelM;
  gl_Position = projectionMatrix * view;
  vSide = aSide;
  vPixelM = pixelM;
}
