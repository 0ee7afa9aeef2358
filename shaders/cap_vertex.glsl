// Where the cross-section cuts through: flat areas, and bands along their edges that never get thinner than a pixel or so.
// aInset: xyz from the edge inwards, w width of the band, metres; zero but at a band's inner edge.
attribute vec4 aInset;
// x kind: 0 fat, 1 connective tissue, 2 muscle, 3 bone, 4 left out; y 1 at the edge to 0 inside; z share of tendon, or of shaft; w number of the structure.
attribute vec4 aLook;
attribute vec3 aTint;
// x ghost, y selected, z hovered, 0 to 1.
attribute vec3 aState;
// Axes of the plane, leg space.
uniform vec3 uAxisU;
uniform vec3 uAxisV;
uniform vec2 uViewportPx;
uniform float uLeastBandPx;
varying vec2 vOnPlaneM;
varying vec4 vLook;
varying vec3 vTint;
varying vec3 vState;

void main() {
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  // An orthographic camera sees everything as from the same distance.
  float depthM = mix(max(-view.z, 1e-4), 1.0, projectionMatrix[3][3]);
  float pixelM = 2.0 * depthM / (projectionMatrix[1][1] * uViewportPx.y);
  float bandM = aInset.w > 0.0 ? max(aInset.w, uLeastBandPx * pixelM) : 0.0;
  vec3 place = position + aInset.xyz * bandM;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(place, 1.0);
  vOnPlaneM = vec2(dot(place, uAxisU), dot(place, uAxisV));
  vLook = aLook;
  vTint = aTint;
  vState = aState;
}
