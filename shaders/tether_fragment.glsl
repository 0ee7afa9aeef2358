uniform vec3 uColour;
uniform float uOpacity;
// How far the tether has been drawn out, 0..1.
uniform float uDrawn;
varying vec3 vSide;
varying float vPixelM;
varying float vCutM;

void main() {
  if (vSide.z > uDrawn || vCutM > 0.0) discard;
  // Dashes of a fixed length on screen.
  float dash = abs(fract(vSide.y / (11.0 * vPixelM)) - 0.5);
  float ink = 1.0 - smoothstep(0.28, 0.34, dash);
  float edge = 1.0 - smoothstep(0.55, 0.95, abs(vSide.x));
  float alpha = edge * uOpacity * mix(0.28, 1.0, ink);
  gl_FragColor = vec4(mix(vec3(1.0, 0.985, 0.96), uColour, ink), alpha);
  #include <colorspace_fragment>
}
