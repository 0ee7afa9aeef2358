uniform vec2 uCanvasPx;
uniform float uWidthPx;
uniform float uNearerM;
