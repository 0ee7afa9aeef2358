// What `skin_composite.glsl` worked out: four blocks of rows, a texel per vertex in each.
uniform highp sampler2D uZones;
// Rows of a block.
uniform int uZoneRows;
uniform int uSlotEnd;
// Two slots each: essential and spillover of the even one, of the odd one. In the overlap view: x is the count.
varying vec4 vZones[ZONE_BLOCKS];
varying vec3 vLegPosition;
