// See-through skin: silhouette and heat stay.
float painted = heat.a * uHeatOpacity;
diffuseColor.a = max(skinAlpha(uSkinOpacity, dot(normal, geometryViewDir)), painted);
