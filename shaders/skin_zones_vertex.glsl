vec4 firstZones = fetchZones(gl_VertexID);
fetchOver(gl_VertexID);
vLegPosition = legPosition;
