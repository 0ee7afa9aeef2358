uniform float uRibbon;
uniform float uOpacity;
// How far the tether has been drawn out, 0..1.
uniform float uDrawn;
varying vec2 vSign;
varying vec3 vColour;
varying vec2 vKind;
varying float vPixel;
varying vec3 vSide;
varying float vPixelM;
varying float vCutM;

// Ink (x) and opacity (y) of a sign. A pale rim keeps it readable on heat as on muscle.
vec2 signInk() {
  float distance = vKind.x < 0.5   ? crossDistance(vSign, 0.56, 0.15)
                   : vKind.x < 1.5 ? ringDistance(vSign, 0.5, 0.13)
                                   : dashesDistance(vSign, 0.56, 0.13, 6.0);
  float ink = signCover(distance, vPixel);
  float rim = signCover(distance - 0.13, vPixel);
  return vec2(ink, max(ink, 0.9 * rim) * vKind.y);
}

// The same of the tether: dashes of a fixed length on screen, up to where it has been drawn out.
vec2 ribbonInk() {
  float dash = abs(fract(vSide.y / (11.0 * vPixelM)) - 0.5);
  float ink = 1.0 - smoothstep(0.28, 0.34, dash);
  float edge = 1.0 - smoothstep(0.55, 0.95, abs(vSide.x));
  return vec2(ink, edge * mix(0.28, 1.0, ink) * step(vSide.z, uDrawn));
}

void main() {
  vec2 ink = uRibbon > 0.5 ? ribbonInk() : signInk();
  float alpha = ink.y * uOpacity;
  if (alpha < 0.004 || vCutM > 0.0) discard;
  gl_FragColor = vec4(mix(vec3(1.0, 0.985, 0.96), vColour, ink.x), alpha);
  #include <colorspace_fragment>
}
