// See-through skin: silhouette and heat stay, the window along the line of sight opens both.
{
  float alpha = skinAlpha(uSkinOpacity, dot(normal, geometryViewDir));
  float painted = heat.a * uHeatOpacity;
  float open = 0.0;
  if (uSightOpen > 0.0) {
    vec3 target = uSightTarget * uLegSide;
    // In parallel projection every line of sight has the camera's own direction.
    vec3 towardsEye = vec3(viewMatrix[0].z, viewMatrix[1].z, viewMatrix[2].z);
    vec3 eye = isOrthographic ? target + towardsEye : cameraPosition;
    open = uSightOpen * sightWindow(vWorldPosition3, eye, target, uSightRadiusM);
  }
  diffuseColor.a = max(alpha * (1.0 - 0.94 * open), painted * (1.0 - 0.6 * open));
}
