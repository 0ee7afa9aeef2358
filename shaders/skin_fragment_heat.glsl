// Skin's own colour, then the heat mixed into it before lighting, in linear colour.
diffuseColor.rgb = vComplexion.rgb * (1.0 - heat.a * uHeatOpacity) + heat.rgb * uHeatOpacity;
