vec4 firstZones = fetchZones(gl_VertexID);
vLegPosition = legPosition;
