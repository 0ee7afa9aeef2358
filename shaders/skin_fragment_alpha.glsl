// See-through skin: silhouette and heat stay, the window along the line of sight opens both.
{
  float alpha = skinAlpha(uSkinOpacity, dot(normal, geometryViewDir));
  float painted = heat.a * uHeatOpacity;
  float open = 0.0;
  if (uSightOpen > 0.0)
    open = uSightOpen * sightWindow(vWorldPosition3, cameraPosition, uSightTarget * uLegSide, uSightRadiusM);
  diffuseColor.a = max(alpha * (1.0 - 0.94 * open), painted * (1.0 - 0.6 * open));
}
