// Sum the patterns that are on: per colour slot the nearest border. Cost here grows with the patterns, per fragment it does not.
{
  float essential[8];
  float spillover[8];
  for (int s = 0; s < 8; s++) {
    essential[s] = FIELD_MAX_M;
    spillover[s] = FIELD_MAX_M;
  }
  float count = 0.0;
  ivec2 texel = ivec2(gl_VertexID % FIELD_WIDTH, gl_VertexID / FIELD_WIDTH);
  for (int i = 0; i < uPatternCount; i++) {
    vec3 pattern = uPatterns[i];
    vec2 stored = texelFetch(uFields, ivec3(texel, int(pattern.x)), 0).rg;
    if (stored.r >= 1.0 && stored.g >= 1.0) continue;
    float inner = fadeField(decodeField(stored.r), pattern.z);
    float outer = fadeField(decodeField(stored.g), pattern.z);
    int slot = int(pattern.y);
    essential[slot] = min(essential[slot], inner);
    spillover[slot] = min(spillover[slot], outer);
    count += countShare(min(inner, outer));
  }
  vEssential[0] = vec4(essential[0], essential[1], essential[2], essential[3]);
  vEssential[1] = vec4(essential[4], essential[5], essential[6], essential[7]);
  vSpillover[0] = vec4(spillover[0], spillover[1], spillover[2], spillover[3]);
  vSpillover[1] = vec4(spillover[4], spillover[5], spillover[6], spillover[7]);
  vCount = count;
  vLegPosition = (uToLeg * vec4(position, 1.0)).xyz;
  vWorldPosition3 = (modelMatrix * vec4(position, 1.0)).xyz;
  vShade = _shade.yw;
  vMottle = aMottle;
  // Where the halves of a pair meet, the edges that were rounded off are lit as one surface. Inner thighs face each other and stay.
  vec3 across = normalize((viewMatrix * vec4(1.0, 0.0, 0.0, 0.0)).xyz);
  float sideways = dot(vNormal, across);
  float seam = uPaired * smoothstep(-0.024, -0.004, vLegPosition.x) * (1.0 - smoothstep(0.88, 0.98, abs(sideways)));
  vNormal = normalize(vNormal - seam * sideways * across);
  vShade.x = mix(vShade.x, 1.0, 0.8 * seam);
}
