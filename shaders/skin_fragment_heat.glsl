// Skin's own colour, then the heat mixed into it before lighting, in linear colour.
heat = uOverlapView > 0.5 ? overlapHeat(vZones[0].x) : patternHeat();
overPaint(heat);
diffuseColor.rgb = vComplexion * (1.0 - heat.a * uHeatOpacity) + heat.rgb * uHeatOpacity;
