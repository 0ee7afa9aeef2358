{
  vec2 pixelSidesM = vec2(length(dFdx(vLegPosition)), length(dFdy(vLegPosition)));
  heat = patternHeat(pixelSidesM);
  layOver(heat, pixelSidesM);
}
