// See-through skin: silhouette and heat stay. Where the body ends the skin fades, heat does not.
float painted = heat.a * uHeatOpacity;
diffuseColor.a = max(vComplexion.a * skinAlpha(uSkinOpacity, dot(normal, geometryViewDir)), painted);
