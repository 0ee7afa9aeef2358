uniform int uAlikeEnd;
uniform vec3 uAlikeLines[4];
uniform vec3 uAlikeFills[4];
// Look-alikes that are skin going numb, as bits of their places.
uniform int uAlikeNumb;
varying vec4 vAlikes[2];

// A look-alike over what is there. Where a pattern fills the skin a cloud is thinner, so that both are seen.
void overAlike(inout vec4 heat, vec2 zone, int place, vec3 weave, float pixelM) {
  float on = place < uAlikeEnd ? 1.0 : 0.0;
  bool numb = (uAlikeNumb & (1 << place)) != 0;
  vec2 numbness = numbCover(zone.x, zone.y, weave, pixelM);
  float fill = numb ? numbness.x : acheCover(zone.x, zone.y);
  over(heat, uAlikeFills[place], on * fill * mix(1.0, 0.6, heat.a));
  over(heat, uAlikeLines[place], numb ? on * numbness.y : 0.0);
}

// The look-alikes that are on, over the heat of patterns.
void layOver(inout vec4 heat, vec2 pixelSidesM) {
  float pixelM = max(1e-5, 0.5 * (pixelSidesM.x + pixelSidesM.y));
  vec3 shares = planeShares(cross(dFdx(vLegPosition) / pixelM, dFdy(vLegPosition) / pixelM));
  vec3 weave = weaveAt(vLegPosition, shares, pixelM);
  overAlike(heat, vAlikes[0].xy, 0, weave, pixelM);
  overAlike(heat, vAlikes[0].zw, 1, weave, pixelM);
  overAlike(heat, vAlikes[1].xy, 2, weave, pixelM);
  overAlike(heat, vAlikes[1].zw, 3, weave, pixelM);
}
