// Side of a texel on the skin, metres.
uniform float uTexelM;

void main() {
  vec4 heat = patternHeat(vec2(uTexelM));
  layOver(heat, vec2(uTexelM));
  // Roots, as the eye divides brightness: straight bytes would band in the dark.
  gl_FragColor = vec4(sqrt(heat.rgb), heat.a);
}
