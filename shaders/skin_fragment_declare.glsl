uniform vec3 uZoneEdge[8];
uniform vec3 uZoneCore[8];
uniform vec3 uZoneContour[8];
uniform vec3 uZoneDot[8];
uniform vec3 uOverlapColours[OVERLAP_STEPS];
uniform float uOverlapView;
uniform float uHeatOpacity;
uniform float uEdgeSoftnessM;
uniform float uStipplePitchM;
uniform float uStippleSize;
uniform highp sampler2D uDots;
uniform highp usampler2D uDotBuckets;
uniform vec3 uSkinTone;
uniform float uSkinOpacity;
uniform vec3 uSightTarget;
uniform float uSightRadiusM;
uniform float uSightOpen;
varying vec4 vEssential[2];
varying vec4 vSpillover[2];
varying float vCount;
varying vec3 vLegPosition;
varying vec3 vWorldPosition3;
varying vec2 vShade;

// Heat of this fragment: colour and opacity.
vec4 heat;

// Stripes of overlapping zones run askew to every face of the leg.
const vec3 STRIPE_ALONG = vec3(0.436, 0.727, 0.53);
const float STRIPE_WIDTH_M = 0.0065;
// Blood under the skin: what scatters is redder than what is reflected.
const vec3 SCATTER_TINT = vec3(0.62, 0.3, 0.22);

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
