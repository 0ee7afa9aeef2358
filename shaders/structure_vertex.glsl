vShade = _shade;
// A bone from which muscles have been taken lies as open as bones alone leave it.
vShade.y = mix(vShade.y, vShade.x, uBared);
vFibre = _fibre.xyz;
vLegPosition = (modelMatrix * vec4(position, 1.0)).xyz * uLegSide - uApart;
vLegNormal = mat3(modelMatrix) * objectNormal * uLegSide;
