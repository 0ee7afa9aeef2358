// See-through skin: silhouette and heat stay, the window along the line of sight opens both.
{
  float alpha = skinAlpha(uSkinOpacity, dot(normal, geometryViewDir));
  float painted = heat.a * uHeatOpacity;
  diffuseColor.a = max(alpha * (1.0 - 0.94 * vSightOpen), painted * (1.0 - 0.6 * vSightOpen));
}
