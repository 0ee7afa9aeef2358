vec3 legNormal = normalize(vLegNormal);
vec3 fibre = vFibre - legNormal * dot(vFibre, legNormal);
// Where the fibres run straight into the surface, any direction on it will do.
if (dot(fibre, fibre) < 1e-6) fibre = cross(legNormal, vec3(legNormal.y, legNormal.z, -legNormal.x));
fibre = normalize(fibre);
vec3 across = cross(legNormal, fibre);
vec3 right = dFdx(vLegPosition);
vec3 up = dFdy(vLegPosition);
float pixelM = sqrt(max(dot(right, right), dot(up, up)));
vec2 tracts = vec2(0.0);
vec2 bundle = vec2(0.0);
vec3 cellM = TRACT_CELL_M;
vec3 place = vLegPosition / TRACT_CELL_M;
float pitchM = TRACT_PITCH_M;
ivec3 wrap = TRACT_WRAP;
int layer = TRACT_LAYER;
bool coarse = true;
bool again;
// The tracts, then the bundles unless they are finer than the pixels.
do {
  vec3 low = floor(place);
  ivec3 corner = ivec3(low);
  ivec3 under = corner & wrap;
  vec2 wave = fibreWave(
    place - low,
    across * (cellM / pitchM),
    texelFetch(uFibrePhases, ivec3(under.xy, under.z + layer), 0),
    texelFetch(uFibrePhases, ivec3(under.xy, ((corner.z + 1) & wrap.z) + layer), 0)
  );
  tracts = coarse ? wave : tracts;
  bundle = coarse ? bundle : wave;
  again = coarse && pixelM < 0.55 * BUNDLE_PITCH_M;
  coarse = false;
  cellM = 0.5 * TRACT_CELL_M;
  place = (vLegPosition + 0.37) / cellM;
  pitchM = BUNDLE_PITCH_M;
  wrap = BUNDLE_WRAP;
  layer = 0;
} while (again);
// A ghost has no surface.
float strength = uState.x < 1.0 ? uFibreStrength : 0.0;
vec4 fibres = strength * muscleFibres(tracts, bundle, pixelM);
vec2 sinews = strength * sinewFibres(bundle, pixelM);
float tendon = max(tendonBlend(vShade.z, fibres.w), uTendonFloor);
vec3 flesh = diffuseColor.rgb * (1.0 + 0.34 * fibres.x);
flesh = mix(flesh, mix(diffuseColor.rgb, uTendonColour, 0.55), 0.52 * fibres.y);
vec3 sinew = uTendonColour * (1.0 + 0.07 * fibres.w + 0.16 * sinews.x);
diffuseColor.rgb = mix(flesh, sinew, tendon) * cavityTone(uHollow, vShade.w);
diffuseColor.a = fasciaAlpha(uSheer * (1.0 - uState.y), vShade.x, fibres.x);
float roughness = mix(0.56, 0.46, tendon) + 0.06 * fibres.x;
vec4 thread = vec4(mat3(viewMatrix) * (fibre * uLegSide), 0.1 * tendon);
