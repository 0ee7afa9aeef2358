SkinMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.scatter = mix(SCATTER_DARK, SCATTER_FAIR, smoothstep(0.05, 0.45, material.diffuseColor.g));
