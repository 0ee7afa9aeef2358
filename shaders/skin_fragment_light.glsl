// Light spreads under the skin: past the edge of shadow it goes on, redder.
#if NUM_DIR_LIGHTS > 0
for (int i = 0; i < NUM_DIR_LIGHTS; i++) {
  float cosine = dot(geometryNormal, directionalLights[i].direction);
  reflectedLight.directDiffuse += wrapExtra(cosine, 0.42) * directionalLights[i].color
    * SCATTER_TINT * BRDF_Lambert(material.diffuseColor);
}
#endif
