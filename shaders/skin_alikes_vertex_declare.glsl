// What `skin_composite.glsl` worked out of the look-alikes that are on: two blocks of rows, a texel per vertex in each.
uniform highp sampler2D uAlikes;
uniform int uAlikeRows;
// Two look-alikes each: core and wider area of the even one, of the odd one.
varying vec4 vAlikes[2];

void fetchOver(int vertex) {
  ivec2 texel = ivec2(vertex % FIELD_WIDTH, vertex / FIELD_WIDTH);
  vAlikes[0] = decodeZones(texelFetch(uAlikes, texel, 0));
  vAlikes[1] = decodeZones(texelFetch(uAlikes, texel + ivec2(0, uAlikeRows), 0));
}
