// Drawn once when weights change, not once a frame: for every vertex of the skin, the nearest border of two colour slots among the patterns
// that are on, as bytes (essential, spillover, essential, spillover); or, for the overlap view, how many patterns there are.
// A texel per vertex, as in the field texture.
precision highp float;
precision highp sampler2DArray;

uniform sampler2DArray uFields;
// Per pattern that is on: layer of the field texture, colour slot, weight 0..1. Sorted by slot.
uniform vec3 uPatterns[PATTERN_MAX];
// The patterns of this block: from the first up to the second.
uniform ivec2 uSpan;
// First row of this block.
uniform int uFirstRow;
uniform bool uCountOnly;
out vec4 zones;

void main() {
  ivec2 texel = ivec2(gl_FragCoord.xy) - ivec2(0, uFirstRow);
  vec4 nearest = vec4(FIELD_MAX_M);
  float count = 0.0;
  for (int i = uSpan.x; i < uSpan.y; i++) {
    vec3 pattern = uPatterns[i];
    vec2 stored = texelFetch(uFields, ivec3(texel, int(pattern.x)), 0).rg;
    vec2 zone = vec2(fadeField(decodeField(stored.r), pattern.z), fadeField(decodeField(stored.g), pattern.z));
    if ((int(pattern.y) & 1) == 0) nearest.xy = min(nearest.xy, zone);
    else nearest.zw = min(nearest.zw, zone);
    count += countShare(min(zone.x, zone.y));
  }
  zones = uCountOnly ? encodeCount(count) : encodeZones(nearest);
}
