// The colour slot in use is the last one.
uniform int uSlotEnd;

// Heat where one colour slot alone is in use: what `patternHeat` of skin_heat.glsl gives there, without what several zones need
// to share the skin.
vec4 oneHeat(vec2 pixelSidesM) {
  float pixelM = max(1e-5, 0.5 * (pixelSidesM.x + pixelSidesM.y));
  vec2 zone = vZones[0].xy;
  float pixelZone = max(1e-5, fwidth(zone.x));
  uvec4 inks = texelFetch(uZoneInks, ivec2(uSlotEnd - 1, 0), 0);
  float essential = essentialCover(zone.x, uEdgeSoftnessM);
  vec4 heat = essential * vec4(mix(unpackInk(inks.x), unpackInk(inks.y), rampPosition(zone.x)), 1.0);

  float spills = zone.x >= 0.0 && zone.y < SPILL_END_M ? 1.0 : 0.0;
  vec3 dotHere = spills > 0.5 ? nearestDot(vLegPosition, uStipplePitchM, pixelM) : vec3(1.0, 1.0, 0.0);
  vec3 ink = unpackInk(inks.w);
  float wash = spills * washCover(zone.y) * washShare(pixelM);
  heat = heat * (1.0 - wash) + wash * vec4(ink, 1.0);
  float radiusM = dotHere.y * dotRadius(zone.y, uStipplePitchM, uStippleSize);
  float clear = spills * clearOfContour(zone.x) * dotDetail(uStipplePitchM, pixelM);
  over(heat, ink, clear * dotCover(dotHere.x, radiusM, DOT_EDGE * pixelM));
  float line = zone.x < CONTOUR_REACH_M ? contourLine(zone.x, pixelZone) : 0.0;
  over(heat, unpackInk(inks.z), 0.85 * line);
  return heat;
}
