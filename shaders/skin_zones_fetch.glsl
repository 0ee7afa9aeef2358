// Fetch the nearest border of every colour slot in use: one texel for two slots, however many patterns are on. Returns the first one.
vec4 fetchZones(int vertex) {
  ivec2 texel = ivec2(vertex % FIELD_WIDTH, vertex / FIELD_WIDTH);
  vec4 first = texelFetch(uZones, texel, 0);
  vZones[0] = uSlotEnd > 0 ? decodeZones(first) : vec4(FIELD_MAX_M);
  vZones[1] = vec4(FIELD_MAX_M);
  vZones[2] = vec4(FIELD_MAX_M);
  vZones[3] = vec4(FIELD_MAX_M);
  int block = 1;
  do {
    texel.y += uZoneRows;
    vec4 zones = 2 * block < uSlotEnd ? decodeZones(texelFetch(uZones, texel, 0)) : vec4(FIELD_MAX_M);
    if (block == 1) vZones[1] = zones;
    if (block == 2) vZones[2] = zones;
    if (block == 3) vZones[3] = zones;
    block++;
  } while (2 * block < uSlotEnd);
  return first;
}
