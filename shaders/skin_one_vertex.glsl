// The one slot in use is the last one; its block is looked into and no other.
ivec2 oneTexel = ivec2(gl_VertexID % FIELD_WIDTH, gl_VertexID / FIELD_WIDTH + (uSlotEnd - 1) / 2 * uZoneRows);
vec4 oneBlock = decodeZones(texelFetch(uZones, oneTexel, 0));
vZones[0] = uSlotEnd % 2 == 1 ? oneBlock : oneBlock.zwxy;
vLegPosition = legPosition;
