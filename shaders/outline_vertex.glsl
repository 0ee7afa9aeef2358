// Along the line of sight: the same place of the picture, at another depth.
mvPosition.xyz = isOrthographic ? mvPosition.xyz + vec3(0.0, 0.0, uNearerM) : mvPosition.xyz * (1.0 - uNearerM / length(mvPosition.xyz));
gl_Position = projectionMatrix * mvPosition;
vec4 clipNormal = projectionMatrix * vec4(normalMatrix * normal, 0.0);
gl_Position = grownOnScreen(gl_Position, clipNormal.xy * uCanvasPx, uWidthPx, uCanvasPx);
