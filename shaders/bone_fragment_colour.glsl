float mottle = 0.6 * latticeNoise(vLegPosition / 0.011) + 0.4 * latticeNoise(vLegPosition / 0.0037);
diffuseColor.rgb *= 1.0 + vec3(0.05, 0.055, 0.07) * mottle;
diffuseColor.rgb *= cavityTone(uHollow, vShade.w);
float roughness = 0.86;
vec4 thread = vec4(0.0);
