float mottle = 0.6 * latticeNoise(vLegPosition / 0.011) + 0.4 * latticeNoise(vLegPosition / 0.0037);
// Cartilage: smooth, bluish, wet.
float cartilage = smoothstep(0.42, 0.58, vShade.z);
diffuseColor.rgb = mix(diffuseColor.rgb * (1.0 + vec3(0.05, 0.055, 0.07) * mottle), uTendonColour * vec3(1.0, 1.12, 1.24), cartilage);
diffuseColor.rgb *= cavityTone(uHollow, vShade.w);
float roughness = mix(0.86, 0.42, cartilage);
vec4 thread = vec4(0.0);
