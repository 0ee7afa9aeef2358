// Heat of a fragment from the varyings of its zones: colour and opacity.

void over(inout vec4 below, vec3 colour, float alpha) {
  float sum = alpha + below.a * (1.0 - alpha);
  below.rgb = mix(below.rgb, colour, sum > 0.0 ? alpha / sum : 0.0);
  below.a = sum;
}

// The dot that reaches furthest here: distance to its centre, factor on its radius, and a number 0..1 that belongs to it.
vec3 nearestDot(vec3 positionM, float pitchM, float pixelM) {
  vec2 scale = vec2(dotScale(0.0, pitchM, pixelM), dotScale(1.0, pitchM, pixelM));
  vec3 best = vec3(1.0, 1.0, 0.0);
  ivec3 base = ivec3(floor(positionM / (DOT_CELL_PITCHES * pitchM) - 0.5));
  for (int corner = 0; corner < 8; corner++) {
    ivec3 cell = base + ivec3(corner & 1, (corner >> 1) & 1, corner >> 2);
    int bucket = dotBucket(cell);
    uvec2 span = texelFetch(uDotBuckets, ivec2(bucket & 255, bucket >> 8), 0).rg;
    for (uint i = span.x; i < span.x + span.y; i++) {
      vec4 dot = texelFetch(uDots, ivec2(int(i) & 127, int(i) >> 7), 0);
      float factor = dot.w < 1.0 ? scale.x : scale.y;
      float away = distance(dot.xyz, positionM);
      if (factor > 0.02 && away * best.y < best.x * factor) best = vec3(away, factor, fract(dot.w));
    }
  }
  return best;
}

// How many patterns overlap: a colour per step, and a fine line where the count changes.
vec4 overlapHeat() {
  vec4 heat = vec4(0.0);
  float pixelCount = max(1e-5, fwidth(vCount));
  if (vCount < 0.02) return heat;
  float overlaps = overlapStep(vCount, float(OVERLAP_STEPS));
  vec3 colour = uOverlapColours[int(max(overlaps, 1.0)) - 1];
  over(heat, colour, smoothstep(0.5 - pixelCount, 0.5 + pixelCount, vCount));
  float toStep = abs(fract(vCount) - 0.5);
  over(heat, colour * 0.55, 0.8 * (1.0 - smoothstep(0.6 * pixelCount, 1.4 * pixelCount, toStep)));
  return heat;
}

// Which patterns. Slots past uSlotEnd are not in use; with one muscle on there is one.
vec4 patternHeat() {
  // Neighbours that took the other way are far from every border: their derivatives are not needed.
  vec4 pixelA = max(vec4(1e-5), fwidth(vEssential[0]));
  vec4 pixelB = max(vec4(1e-5), fwidth(vEssential[1]));
  float pixelM = max(1e-5, 0.5 * (length(dFdx(vLegPosition)) + length(dFdy(vLegPosition))));

  float covering = 0.0;
  float spilling = 0.0;
  for (int s = 0; s < uSlotEnd; s++) {
    if (vEssential[s >> 2][s & 3] < 0.0) covering += 1.0;
    else if (vSpillover[s >> 2][s & 3] < 0.003) spilling += 1.0;
  }

  vec4 heat = vec4(0.0);
  // Essential zones: one fills the skin; several share it in stripes.
  float stripe = dot(vLegPosition, STRIPE_ALONG);
  float index = 0.0;
  for (int s = 0; s < uSlotEnd; s++) {
    float d = vEssential[s >> 2][s & 3];
    if (d >= uEdgeSoftnessM) continue;
    float alpha = essentialCover(d, uEdgeSoftnessM);
    if (covering > 1.5 && d < 0.0) {
      alpha *= stripeShare(stripe, STRIPE_WIDTH_M, index, covering, pixelM);
      index += 1.0;
    }
    over(heat, mix(uZoneEdge[s], uZoneCore[s], rampPosition(d)), alpha);
  }

  // Spillover: one lattice of dots; where several zones spill, they take turns dot by dot.
  if (spilling > 0.5) {
    vec3 dot = nearestDot(vLegPosition, uStipplePitchM, pixelM);
    float turn = floor(dot.z * 0.9999 * spilling);
    float detail = dotDetail(uStipplePitchM, pixelM);
    float seen = 0.0;
    for (int s = 0; s < uSlotEnd; s++) {
      float d = vSpillover[s >> 2][s & 3];
      float inner = vEssential[s >> 2][s & 3];
      if (inner < 0.0 || d >= 0.003) continue;
      float radius = dotRadius(d, uStipplePitchM, uStippleSize);
      // A hair of bare skin between the contour and the dots.
      float clear = smoothstep(0.0006, 0.0016, inner);
      float cover = turn == seen ? clear * dotCover(dot.x, radius * dot.y, pixelM) : 0.0;
      float tint = dotTint(radius, uStipplePitchM) / spilling;
      // A breath of colour between the dots makes the zone one shape; more of it where they are small on screen.
      float wash = mix(0.24, 0.14, smoothstep(2.2, 6.0, uStipplePitchM / pixelM)) * (1.0 - smoothstep(-0.008, 0.003, d));
      over(heat, uZoneDot[s], max(wash, mix(tint, cover, detail)));
      seen += 1.0;
    }
  }

  for (int s = 0; s < uSlotEnd; s++) {
    float d = vEssential[s >> 2][s & 3];
    float pixel = s < 4 ? pixelA[s & 3] : pixelB[s & 3];
    if (d < 0.01) over(heat, uZoneContour[s], 0.85 * contourLine(d, pixel));
  }
  return heat;
}
