// How a look-alike is drawn on the skin, unlike any pattern: skin that goes numb as a weave within a barred border, where it hurts as a cloud without
// any. Mirror: tests/glsl/alike.ts

// Distance between the strands of the weave where the picture is close enough, metres; never closer on screen than so many pixels.
const float STRAND_PITCH_M = 0.0056;
const float STRAND_LEAST_PX = 6.0;
// Share of the pitch that a strand is wide.
const float STRAND_SHARE = 0.26;
// Half width of the border, metres, and how long a bar and its gap are together.
const float BAR_HALF_M = 0.0009;
const float BAR_PITCH_M = 0.009;

// Opacity of lines `pitchM` apart and `share` of that wide, at `alongM` across them.
float bars(float alongM, float pitchM, float share, float pixelM) {
  float turn = alongM / pitchM;
  float awayM = abs(turn - floor(turn + 0.5)) * pitchM;
  float halfM = max(0.5 * share * pitchM, 0.5 * pixelM);
  return 1.0 - smoothstep(halfM - 0.5 * pixelM, halfM + 0.5 * pixelM, awayM);
}

// Strands at any zoom: from afar every second one fades, then every second of the rest.
float strands(float alongM, float pixelM) {
  float level = max(0.0, log2(STRAND_LEAST_PX * pixelM / STRAND_PITCH_M));
  float pitchM = STRAND_PITCH_M * exp2(floor(level));
  return mix(bars(alongM, pitchM, STRAND_SHARE, pixelM), bars(alongM, 2.0 * pitchM, 0.5 * STRAND_SHARE, pixelM), fract(level));
}

// How much each of the three planes of the axes faces the skin, summing to 1. `normal` need not have length 1.
vec3 planeShares(vec3 normal) {
  vec3 facing = normal * normal;
  facing *= facing * facing;
  return facing / max(facing.x + facing.y + facing.z, 1e-30);
}

// Opacity of the two ways of the weave (x, y) and of the bars of a border (z) at a place, metres; each plane of the axes is woven for itself, and
// the skin takes that which faces it.
vec3 weaveAt(vec3 placeM, vec3 shares, float pixelM) {
  vec3 sums = (placeM.yxx + placeM.zzy) * 0.70711;
  vec3 differences = (placeM.yxx - placeM.zzy) * 0.70711;
  vec3 weave = vec3(0.0);
  weave += shares.x * vec3(strands(sums.x, pixelM), strands(differences.x, pixelM), bars(sums.x, BAR_PITCH_M, 0.62, pixelM));
  weave += shares.y * vec3(strands(sums.y, pixelM), strands(differences.y, pixelM), bars(sums.y, BAR_PITCH_M, 0.62, pixelM));
  weave += shares.z * vec3(strands(sums.z, pixelM), strands(differences.z, pixelM), bars(sums.z, BAR_PITCH_M, 0.62, pixelM));
  return weave;
}

// Skin that goes numb: opacity of its fill (x), and of its lines (y), woven both ways in the core, one way in the wider area, with a barred border around
// both. `coreM` and `widerM`: signed distances from their borders.
vec2 numbCover(float coreM, float widerM, vec3 weave, float pixelM) {
  float outerM = min(coreM, widerM);
  float inCore = 1.0 - smoothstep(-0.5 * pixelM, 0.5 * pixelM, coreM);
  float inside = 1.0 - smoothstep(-0.5 * pixelM, 0.5 * pixelM, outerM);
  float lines = max(weave.x, inCore * weave.y) * inside;
  float halfM = max(BAR_HALF_M, 0.9 * pixelM);
  float border = 1.0 - smoothstep(halfM - 0.5 * pixelM, halfM + 0.5 * pixelM, abs(outerM + halfM));
  return vec2(0.22 * inside + 0.2 * inCore, max(0.7 * lines, 0.95 * border * (0.25 + 0.75 * weave.z)));
}

// Opacity of where it hurts: dense in the core, thin in the wider area, without any line.
float acheCover(float coreM, float widerM) {
  float core = 1.0 - smoothstep(-0.022, 0.012, coreM);
  float wider = 1.0 - smoothstep(-0.02, 0.006, widerM);
  return max(0.86 * core, 0.46 * wider);
}
