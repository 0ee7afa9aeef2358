// Skin's own colour, then the heat mixed into it before lighting, in linear colour.
heat = vec4(0.0);
if (uOverlapView > 0.5) {
  heat = overlapHeat();
} else {
  // Most of the skin is far from any zone and pays for this comparison only.
  vec4 near = min(min(vEssential[0], vEssential[1]), min(vSpillover[0], vSpillover[1]));
  if (min(min(near.x, near.y), min(near.z, near.w)) < FIELD_MAX_M) heat = patternHeat();
}
// Lighter and darker over a centimetre, a little redder over a hand's breadth.
vec2 uneven = vMottle - 0.5;
diffuseColor.rgb = uSkinTone * (1.0 + 0.05 * uneven.x + vec3(0.03, -0.05, -0.04) * uneven.y);
diffuseColor.rgb = mix(diffuseColor.rgb, heat.rgb, heat.a * uHeatOpacity);
