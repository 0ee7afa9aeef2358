// How a painting looks on the skin: a hatch with a contour, as drawn with a pen. Mirror: tests/glsl/skinPaint.ts

// Distances are kept up to this far from the border, to either side, metres.
const float PAINT_REACH_M = 0.012;
// Distance between the lines of the hatch where the picture is close enough, metres.
const float HATCH_PITCH_M = 0.0026;
// The lines are never closer than this on screen, pixels.
const float HATCH_LEAST_PX = 5.5;
const float HATCH_SHARE = 0.3;

// Signed distance from the border of the painting, metres, from a byte as 0..1.
float decodePaint(float texel) {
  return (2.0 * texel - 1.0) * PAINT_REACH_M;
}

// Opacity of a line along the border, `halfPx` to either side of it but at least `halfM`.
float borderLine(float distanceM, float halfM, float halfPx, float pixelM) {
  float halfWidth = max(halfM, halfPx * pixelM);
  return 1.0 - smoothstep(halfWidth - 0.5 * pixelM, halfWidth + 0.5 * pixelM, abs(distanceM));
}

// Opacity of lines `pitchM` apart, at `alongM` across them.
float hatchLines(float alongM, float pitchM, float pixelM) {
  float turn = alongM / pitchM;
  float awayM = abs(turn - floor(turn + 0.5)) * pitchM;
  float halfWidth = 0.5 * HATCH_SHARE * pitchM;
  return 1.0 - smoothstep(halfWidth - 0.5 * pixelM, halfWidth + 0.5 * pixelM, awayM);
}

// The hatch at any zoom: from afar every second line fades, then every second of the rest, so that it stays a hatch.
float hatchCover(float alongM, float pixelM) {
  float level = max(0.0, log2(HATCH_LEAST_PX * pixelM / HATCH_PITCH_M));
  float pitchM = HATCH_PITCH_M * exp2(floor(level));
  return mix(hatchLines(alongM, pitchM, pixelM), hatchLines(alongM, 2.0 * pitchM, pixelM), fract(level));
}

// How far the ink turns to white over heat (colour multiplied by opacity, and opacity), 0..1: wholly where that is dark and dense, and the
// ink dark, too.
float paintTurns(vec4 heat, vec3 ink) {
  const vec3 LUMINANCE = vec3(0.2126, 0.7152, 0.0722);
  float dark = 1.0 - smoothstep(0.1, 0.3, dot(heat.rgb, LUMINANCE) / max(heat.a, 0.001));
  return smoothstep(0.5, 0.8, heat.a) * dark * step(dot(ink, LUMINANCE), 0.3);
}
