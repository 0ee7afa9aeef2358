// What the gloss of the bare surface takes from the light and throws back, evenly.
vec3 tissue = mix(diffuseColor.rgb, uTendonColour, max(tendonBlend(vShade.z, 0.0), uTendonFloor));
diffuseColor.rgb = 0.955 * tissue * cavityTone(uHollow, vShade.w) + 0.018;
diffuseColor.a = fasciaAlpha(uSheer, vShade.x, 0.0);
