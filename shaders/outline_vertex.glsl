vec4 clipNormal = projectionMatrix * vec4(normalMatrix * normal, 0.0);
gl_Position = grownOnScreen(gl_Position, clipNormal.xy * uCanvasPx, uWidthPx, uCanvasPx);
