// Fetch the nearest border of every colour slot in use: one texel for two slots, however many patterns are on.
{
  ivec2 texel = ivec2(gl_VertexID % FIELD_WIDTH, gl_VertexID / FIELD_WIDTH);
  vec4 first = texelFetch(uZones, texel, 0);
  vZones[0] = uSlotEnd > 0 ? decodeZones(first) : vec4(FIELD_MAX_M);
  vZones[1] = vec4(FIELD_MAX_M);
  vZones[2] = vec4(FIELD_MAX_M);
  vZones[3] = vec4(FIELD_MAX_M);
  if (uOverlapView > 0.5) vZones[0].x = decodeCount(first);
  int block = 1;
  do {
    texel.y += uZoneRows;
    vec4 zones = 2 * block < uSlotEnd ? decodeZones(texelFetch(uZones, texel, 0)) : vec4(FIELD_MAX_M);
    if (block == 1) vZones[1] = zones;
    if (block == 2) vZones[2] = zones;
    if (block == 3) vZones[3] = zones;
    block++;
  } while (2 * block < uSlotEnd);
  vLegPosition = (uToLeg * vec4(position, 1.0)).xyz;
  // Over a few millimetres the window's edge is straight: worked out here it costs a tenth.
  vec3 worldPosition3 = (modelMatrix * vec4(position, 1.0)).xyz;
  vec3 target = uSightTarget * uLegSide;
  // In parallel projection every line of sight has the camera's own direction.
  vec3 towardsEye = vec3(viewMatrix[0].z, viewMatrix[1].z, viewMatrix[2].z);
  vec3 eye = isOrthographic ? target + towardsEye : cameraPosition;
  vSightOpen = (uLegSide.x < 0.0 ? uSightOpen.y : uSightOpen.x) * sightWindow(worldPosition3, eye, target, uSightRadiusM);
  vShade = _shade.yw;
  vComplexion = aComplexion * aComplexion;
  vTouch = aTouch;
  // Where the halves of a pair meet, the edges that were rounded off are lit as one surface. Inner thighs face each other and stay.
  vec3 across = normalize((viewMatrix * vec4(1.0, 0.0, 0.0, 0.0)).xyz);
  float sideways = dot(vNormal, across);
  float seam = uPaired * smoothstep(-0.024, -0.004, vLegPosition.x) * (1.0 - smoothstep(0.88, 0.98, abs(sideways)));
  vNormal = normalize(vNormal - seam * sideways * across);
  vShade.x = mix(vShade.x, 1.0, 0.8 * seam);
}
