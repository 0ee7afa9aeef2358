{
  vec2 pixelSidesM = vec2(length(dFdx(vLegPosition)), length(dFdy(vLegPosition)));
  heat = uOverlapView > 0.5 ? overlapHeat(vZones[0].x) : patternHeat(pixelSidesM);
  layOver(heat, pixelSidesM);
  overPaint(heat, pixelSidesM);
}
