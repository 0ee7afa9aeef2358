// What one zone and several have in common: inks, the nearest dot, the colour between dots.

// Lay a colour over what is there. Layers made apart give the same when they are laid over each other afterwards.
void over(inout vec4 below, vec3 colour, float alpha) {
  below = mix(below, vec4(colour, 1.0), alpha);
}

// A colour of 11, 11 and 10 bits, each the root of its linear value.
vec3 unpackInk(uint ink) {
  vec3 root = vec3(float(ink >> 21) / 2047.0, float((ink >> 10) & 2047u) / 2047.0, float(ink & 1023u) / 1023.0);
  return root * root;
}

// The dot that reaches furthest here: distance to its centre, factor on its radius, and a number 0..1 that belongs to it.
vec3 nearestDot(vec3 positionM, float pitchM, float pixelM) {
  vec2 scale = dotScales(pitchM, pixelM);
  // Squares, so that one root at the end is enough.
  vec3 best = vec3(1.0, 1.0, 0.0);
  int bucket = dotBucket(ivec3(floor(positionM / (DOT_CELL_PITCHES * pitchM))));
  uint span = texelFetch(uDotBuckets, ivec2(bucket & 255, bucket >> 8), 0).r;
  int i = int(span >> 8);
  int end = i + int(span & 255u);
  do {
    vec4 dotHere = texelFetch(uDots, ivec2(i & 255, i >> 8), 0);
    float factor = dotHere.w < 1.0 ? scale.x : scale.y;
    vec3 away = dotHere.xyz - positionM;
    float away2 = dot(away, away);
    if (factor > 0.02 && away2 * best.y < best.x * factor * factor) best = vec3(away2, factor * factor, fract(dotHere.w));
    i++;
  } while (i < end);
  return vec3(sqrt(best.xy), best.z);
}

// Colour between the dots makes the zone one shape: where it lies, and how much of it there is; more where dots are small on screen, their mean
// tint at least.
float washCover(float spilloverM) {
  return 1.0 - smoothstep(-0.008, SPILL_END_M, spilloverM);
}
float washShare(float pixelM) {
  float far = max(0.24, dotTint(0.5 * uStipplePitchM * uStippleSize, uStipplePitchM));
  return mix(far, 0.14, smoothstep(2.2, 6.0, uStipplePitchM / pixelM));
}

// A hair of bare skin between the contour and the dots.
float clearOfContour(float essentialM) {
  return smoothstep(0.0006, 0.0016, essentialM);
}
