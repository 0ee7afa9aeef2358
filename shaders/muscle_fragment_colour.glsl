vec3 legNormal = normalize(vLegNormal);
vec3 fibre = vFibre - legNormal * dot(vFibre, legNormal);
// Where the fibres run straight into the surface, any direction on it will do.
if (dot(fibre, fibre) < 1e-6) fibre = cross(legNormal, vec3(legNormal.y, legNormal.z, -legNormal.x));
vec3 across = cross(legNormal, normalize(fibre));
float pixelM = max(length(dFdx(vLegPosition)), length(dFdy(vLegPosition)));
vec4 fibres = vec4(0.0);
// A ghost has no surface, and there are a hundred of them over one another.
if (uState.x < 1.0 && uFibreStrength > 0.0) fibres = uFibreStrength * muscleFibres(vLegPosition, across, pixelM);
float tendon = max(tendonBlend(vShade.z, fibres.w), uTendonFloor);
vec3 flesh = diffuseColor.rgb * (1.0 + 0.34 * fibres.x);
flesh = mix(flesh, mix(diffuseColor.rgb, uTendonColour, 0.55), 0.52 * fibres.y);
vec3 sinew = uTendonColour * (1.0 + 0.13 * fibres.x);
diffuseColor.rgb = mix(flesh, sinew, tendon) * cavityTone(uHollow, vShade.w);
