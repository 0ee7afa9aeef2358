// Skin's own colour, then the heat mixed into it before lighting, in linear colour.
heat = uOverlapView > 0.5 ? overlapHeat(vZones[0].x) : patternHeat();
// Lighter and darker over a centimetre, a little redder over a hand's breadth.
vec2 uneven = vMottle - 0.5;
diffuseColor.rgb = uSkinTone * (1.0 + 0.05 * uneven.x + vec3(0.03, -0.05, -0.04) * uneven.y);
diffuseColor.rgb = diffuseColor.rgb * (1.0 - heat.a * uHeatOpacity) + heat.rgb * uHeatOpacity;
