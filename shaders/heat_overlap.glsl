// Several patterns on one spot. Mirror: src/referral/heatOverlap.ts

// Share of stripe `index` of `count` at `coordinateM`: the skin is cut into stripes `widthM` wide that take turns.
// Smoothed over `pixelM`; far away every stripe has the mean, 1 / count.
float stripeShare(float coordinateM, float widthM, float index, float count, float pixelM) {
  float turn = widthM * count;
  // Distance from this stripe's middle, in the nearest of its repeats.
  float offset = mod(coordinateM - (index + 0.5) * widthM + 0.5 * turn, turn) - 0.5 * turn;
  float inside = 1.0 - smoothstep(0.5 * widthM - 0.5 * pixelM, 0.5 * widthM + 0.5 * pixelM, abs(offset));
  float detail = smoothstep(2.0, 4.0, widthM / pixelM);
  return mix(1.0 / count, inside, detail);
}

// Which colour of the overlap scale a summed count takes: 0 = none, 1 = one pattern, ... `steps` or more.
float overlapStep(float count, float steps) {
  return min(steps, floor(count + 0.5));
}
