vShade = _shade;
vFibre = _fibre.xyz;
vLegPosition = (modelMatrix * vec4(position, 1.0)).xyz * uLegSide - uApart;
vLegNormal = mat3(modelMatrix) * objectNormal * uLegSide;
