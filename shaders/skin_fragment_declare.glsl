uniform float uHeatOpacity;
uniform float uSkinOpacity;
varying vec2 vShade;
varying vec4 vComplexion;

// Heat of this fragment, its colour already multiplied by its opacity.
vec4 heat = vec4(0.0);
