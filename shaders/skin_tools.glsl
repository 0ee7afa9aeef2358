uniform vec3 uOverlapColours[OVERLAP_STEPS];
uniform float uOverlapView;
uniform vec3 uPaintInk;
varying vec2 vTouch;

// The hatch of a painting runs askew, too, another way than the stripes.
const vec3 HATCH_ALONG = vec3(0.6, 0.6, -0.529);

// How many patterns overlap: a colour per step, and a fine line where the count changes.
vec4 overlapHeat(float count) {
  vec4 heat = vec4(0.0);
  float pixelCount = max(1e-5, fwidth(count));
  float overlaps = overlapStep(count, float(OVERLAP_STEPS));
  vec3 colour = uOverlapColours[int(max(overlaps, 1.0)) - 1];
  over(heat, colour, smoothstep(0.5 - pixelCount, 0.5 + pixelCount, count));
  // Past the last step the colour no longer changes.
  float toStep = abs(fract(min(count, float(OVERLAP_STEPS))) - 0.5);
  over(heat, colour * 0.55, 0.8 * (1.0 - smoothstep(0.6 * pixelCount, 1.4 * pixelCount, toStep)));
  return heat;
}

// What was painted on the skin, and the ring of the brush over it: pale between two dark lines, so that it shows on everything.
void overPaint(inout vec4 heat, vec2 pixelSidesM) {
  // The better seen of both directions: at the silhouette a pixel is long, but only one way.
  float pixelM = max(1e-5, min(pixelSidesM.x, pixelSidesM.y));
  float painted = decodePaint(vTouch.x);
  float pixelPaint = max(1e-5, fwidth(painted));
  float inside = 1.0 - smoothstep(-0.5 * pixelPaint, 0.5 * pixelPaint, painted);
  // Over a zone as dark as the ink itself it is drawn in white.
  vec3 ink = mix(uPaintInk, vec3(0.92), paintTurns(heat, uPaintInk));
  over(heat, ink, inside * (0.16 + 0.62 * hatchCover(dot(vLegPosition, HATCH_ALONG), pixelM)));
  over(heat, ink, 0.95 * borderLine(painted, 0.0004, 0.8, pixelPaint));
  float ring = decodePaint(vTouch.y);
  float pixelRing = max(1e-5, fwidth(ring));
  over(heat, vec3(0.01), 0.55 * borderLine(ring, 0.0, 1.7, pixelRing));
  over(heat, vec3(1.0), 0.95 * borderLine(ring, 0.0, 0.7, pixelRing));
}
