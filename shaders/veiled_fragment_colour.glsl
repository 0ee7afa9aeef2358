diffuseColor.rgb = mix(diffuseColor.rgb, uTendonColour, max(tendonBlend(vShade.z, 0.0), uTendonFloor)) * cavityTone(uHollow, vShade.w);
