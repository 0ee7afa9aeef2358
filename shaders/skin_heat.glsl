// Heat of a fragment from the varyings of its zones: colour, multiplied by opacity, and opacity.

// Essential and spillover distance of a slot, and how much the first changes over a pixel, metres. Chosen, not indexed: an index that
// differs from pixel to pixel costs a look into memory for each of them.
vec3 zoneOf(int slot, vec4 pixelsA, vec4 pixelsB) {
  vec3 zone = vec3(vZones[0].xy, pixelsA.x);
  if (slot == 1) zone = vec3(vZones[0].zw, pixelsA.y);
  if (slot == 2) zone = vec3(vZones[1].xy, pixelsA.z);
  if (slot == 3) zone = vec3(vZones[1].zw, pixelsA.w);
  if (slot == 4) zone = vec3(vZones[2].xy, pixelsB.x);
  if (slot == 5) zone = vec3(vZones[2].zw, pixelsB.y);
  if (slot == 6) zone = vec3(vZones[3].xy, pixelsB.z);
  if (slot == 7) zone = vec3(vZones[3].zw, pixelsB.w);
  return zone;
}

// Slots with something here as bits, and how many of them cover (x) and spill over (y) this spot.
int slotsHere(float toneEndM, out vec2 counts) {
  counts = vec2(0.0);
  int slots = 0;
  for (int block = 0; block < 4; block++) {
    vec4 zones = vZones[block];
    float evenSpills = zones.x >= 0.0 && zones.y < SPILL_END_M ? 1.0 : 0.0;
    float oddSpills = zones.z >= 0.0 && zones.w < SPILL_END_M ? 1.0 : 0.0;
    counts.x += (zones.x < 0.0 ? 1.0 : 0.0) + (zones.z < 0.0 ? 1.0 : 0.0);
    counts.y += evenSpills + oddSpills;
    slots |= (zones.x < toneEndM || evenSpills > 0.0 ? 1 : 0) << (2 * block);
    slots |= (zones.z < toneEndM || oddSpills > 0.0 ? 2 : 0) << (2 * block);
  }
  return slots;
}

// Which patterns.
//
// Where shaders run on the processor (SwiftShader) both sides of every `if` are worked out and a `for` body once more than it is wanted; only
// a `do` is left as soon as no pixel of a quad goes on. So there is one pass per slot that has something here, at least one, and in it no
// inner loop.
vec4 patternHeat(vec2 pixelSidesM) {
  float pixelM = max(1e-5, 0.5 * (pixelSidesM.x + pixelSidesM.y));
  // Here and not in the passes, where neighbours may be at different slots.
  vec4 pixelsA = fwidth(vec4(vZones[0].xz, vZones[1].xz));
  vec4 pixelsB = fwidth(vec4(vZones[2].xz, vZones[3].xz));
  vec2 counts;
  int slots = slotsHere(max(uEdgeSoftnessM, CONTOUR_REACH_M), counts);

  // Spillover: one lattice of dots; where several zones spill, they take turns dot by dot.
  vec3 dotHere = counts.y > 0.5 ? nearestDot(vLegPosition, uStipplePitchM, pixelM) : vec3(1.0, 1.0, 0.0);
  float turn = floor(dotHere.z * 0.9999 * counts.y);
  float detail = dotDetail(uStipplePitchM, pixelM);
  // Essential zones: one fills the skin; several share it in stripes.
  vec3 stripe = stripeTurn(dot(vLegPosition, STRIPE_ALONG), STRIPE_WIDTH_M, counts.x, pixelM);
  float lighter = counts.x > 1.5 ? 1.0 - SHARED_LIGHTER : 1.0;

  // Sums, not layers: what several zones put here does not depend on their order. Of dots and lines there is one at a spot.
  vec4 tone = vec4(0.0);
  vec4 wash = vec4(0.0);
  float lineCover = 0.0;
  uint lineInk = 0u;
  float dotRadiusM = 0.0;
  float dotClear = 0.0;
  vec3 dotInk = vec3(0.0);
  float index = 0.0;
  float seen = 0.0;
  do {
    // The lowest bit's place: the exponent of its value as a float.
    int slot = max(0, (floatBitsToInt(float(slots & -slots)) >> 23) - 127);
    // A pixel that has had all its slots may be taken along by its neighbours: it gets nothing more.
    float live = slots != 0 ? 1.0 : 0.0;
    slots &= slots - 1;
    vec3 zone = zoneOf(slot, pixelsA, pixelsB);
    uvec4 inks = texelFetch(uZoneInks, ivec2(slot, 0), 0);

    // In their lighter tones two dark hues are told apart. A soft edge keeps off other zones.
    float inside = zone.x < 0.0 ? live : 0.0;
    float alpha = counts.x > 0.5 ? inside * stripeShare(stripe, index) : live;
    index += inside;
    alpha *= essentialCover(zone.x, uEdgeSoftnessM);
    tone += alpha * vec4(mix(unpackInk(inks.x), unpackInk(inks.y), lighter * rampPosition(zone.x)), 1.0);

    float spills = zone.x >= 0.0 && zone.y < SPILL_END_M ? live : 0.0;
    vec3 ink = unpackInk(inks.w);
    wash += spills * washCover(zone.y) * vec4(ink, 1.0);
    if (spills > 0.0 && turn == seen) {
      dotInk = ink;
      dotRadiusM = dotRadius(zone.y, uStipplePitchM, uStippleSize);
      dotClear = clearOfContour(zone.x);
    }
    seen += spills;

    // Further out the distance may end within a pixel, which is no line.
    float line = zone.x < CONTOUR_REACH_M ? live * contourLine(zone.x, max(1e-5, zone.z)) : 0.0;
    if (line > lineCover) {
      lineCover = line;
      lineInk = inks.z;
    }
  } while (slots != 0);

  // Where a zone fills the skin its hue stays its own: what spills over it is drawn as dots alone, each in a ring of bare skin.
  float covered = min(1.0, counts.x) * detail;
  wash *= washShare(pixelM) * (1.0 - covered) / max(1.0, counts.y);
  vec4 heat = tone / max(1.0, tone.a);
  heat = heat * (1.0 - wash.a) + wash;
  dotRadiusM *= dotHere.y;
  dotClear *= detail;
  heat *= 1.0 - covered * dotClear * dotCover(dotHere.x, dotHalo(dotRadiusM, pixelM), DOT_EDGE * pixelM);
  over(heat, dotInk, dotClear * dotCover(dotHere.x, dotRadiusM, DOT_EDGE * pixelM));
  over(heat, unpackInk(lineInk), 0.85 * lineCover);
  return heat;
}
