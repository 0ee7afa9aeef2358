// The window along the line of sight opens skin and heat.
{
  float alpha = skinAlpha(uSkinOpacity, dot(normal, geometryViewDir));
  diffuseColor.a = max(alpha * (1.0 - 0.94 * vSightOpen), painted * (1.0 - 0.6 * vSightOpen));
}
