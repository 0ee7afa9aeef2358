// Skin's own colour, then the heat mixed into it before lighting, in linear colour.
vec2 pixelSidesM = vec2(length(dFdx(vLegPosition)), length(dFdy(vLegPosition)));
heat = uOverlapView > 0.5 ? overlapHeat(vZones[0].x) : patternHeat(pixelSidesM);
overPaint(heat, pixelSidesM);
diffuseColor.rgb = vComplexion * (1.0 - heat.a * uHeatOpacity) + heat.rgb * uHeatOpacity;
