// Skin's own colour, then the heat mixed into it before lighting, in linear colour.
{
  float essential[8] = float[8](
    vEssential[0].x, vEssential[0].y, vEssential[0].z, vEssential[0].w,
    vEssential[1].x, vEssential[1].y, vEssential[1].z, vEssential[1].w);
  float spillover[8] = float[8](
    vSpillover[0].x, vSpillover[0].y, vSpillover[0].z, vSpillover[0].w,
    vSpillover[1].x, vSpillover[1].y, vSpillover[1].z, vSpillover[1].w);
  float pixelM = max(1e-5, 0.5 * (length(dFdx(vLegPosition)) + length(dFdy(vLegPosition))));

  // Derivatives are taken where every fragment passes.
  vec4 pixelA = max(vec4(1e-5), fwidth(vEssential[0]));
  vec4 pixelB = max(vec4(1e-5), fwidth(vEssential[1]));
  float pixelEssential[8] = float[8](
    pixelA.x, pixelA.y, pixelA.z, pixelA.w, pixelB.x, pixelB.y, pixelB.z, pixelB.w);
  float pixelCount = max(1e-5, fwidth(vCount));

  heat = vec4(0.0);
  if (uOverlapView > 0.5) {
    float overlaps = overlapStep(vCount, float(OVERLAP_STEPS));
    if (vCount > 0.02) {
      vec3 colour = uOverlapColours[int(max(overlaps, 1.0)) - 1];
      over(heat, colour, smoothstep(0.5 - pixelCount, 0.5 + pixelCount, vCount));
      // A fine line where the count changes.
      float toStep = abs(fract(vCount) - 0.5);
      over(heat, colour * 0.55, 0.8 * (1.0 - smoothstep(0.6 * pixelCount, 1.4 * pixelCount, toStep)));
    }
  } else {
    float covering = 0.0;
    float spilling = 0.0;
    float nearest = FIELD_MAX_M;
    for (int s = 0; s < 8; s++) {
      if (essential[s] < 0.0) covering += 1.0;
      else if (spillover[s] < 0.003) spilling += 1.0;
      nearest = min(nearest, min(essential[s], spillover[s]));
    }
    if (nearest < FIELD_MAX_M) {
      // Essential zones: one fills the skin; several share it in stripes.
      float stripe = dot(vLegPosition, STRIPE_ALONG);
      float index = 0.0;
      for (int s = 0; s < 8; s++) {
        float d = essential[s];
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
        for (int s = 0; s < 8; s++) {
          float d = spillover[s];
          if (essential[s] < 0.0 || d >= 0.003) continue;
          float radius = dotRadius(d, uStipplePitchM, uStippleSize);
          // A hair of bare skin between the contour and the dots.
          float clear = smoothstep(0.0006, 0.0016, essential[s]);
          float cover = turn == seen ? clear * dotCover(dot.x, radius * dot.y, pixelM) : 0.0;
          float tint = dotTint(radius, uStipplePitchM) / spilling;
          // A breath of colour between the dots makes the zone one shape; more of it where they are small on screen.
          float wash = mix(0.24, 0.14, smoothstep(2.2, 6.0, uStipplePitchM / pixelM)) * (1.0 - smoothstep(-0.008, 0.003, d));
          over(heat, uZoneDot[s], max(wash, mix(tint, cover, detail)));
          seen += 1.0;
        }
      }
      for (int s = 0; s < 8; s++) {
        if (essential[s] < 0.01)
          over(heat, uZoneContour[s], 0.85 * contourLine(essential[s], pixelEssential[s]));
      }
    }
  }

  diffuseColor.rgb = uSkinTone * skinMottle(vLegPosition);
  diffuseColor.rgb = mix(diffuseColor.rgb, heat.rgb, heat.a * uHeatOpacity);
}
