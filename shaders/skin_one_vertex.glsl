vZones[0] = decodeZones(texelFetch(uZones, ivec2(gl_VertexID % FIELD_WIDTH, gl_VertexID / FIELD_WIDTH), 0));
vLegPosition = legPosition;
